/** Languages of the screens; Dutch comes first. */
export const LOCALES = ['nl', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** Reads a stored language choice; anything unknown is Dutch. */
export const asLocale = (text: string | null | undefined): Locale => LOCALES.find((locale) => locale === text) ?? 'nl';
