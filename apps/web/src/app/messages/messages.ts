import type { Locale } from '@regiotafel/web-ui';

/** Texts by key; ICU message format. */
export type Catalogue = Readonly<Record<string, string>>;

type Load = () => Promise<Catalogue>;

const files = import.meta.glob<Catalogue>(['../../features/*/messages/*.json', '../*/messages/*.json'], {
  import: 'default',
});
const BASE: Readonly<Record<Locale, Load>> = {
  nl: async () => (await import('./nl.js')).default,
  en: async () => (await import('./en.js')).default,
};

/** The texts of a feature, or of a part of the application that several features show. @throws Error when it has none */
const loadOf = (feature: string, locale: Locale): Load => {
  const load =
    files[`../../features/${feature}/messages/${locale}.json`] ?? files[`../${feature}/messages/${locale}.json`];
  if (!load) throw new Error(`${feature} has no texts`);
  return load;
};

/** Loads the texts that every screen shares, and those of the given features. */
export const loadMessages = async (locale: Locale, features: ReadonlySet<string>): Promise<Catalogue> => {
  const loads = [BASE[locale], ...[...features].map((feature) => loadOf(feature, locale))];
  const catalogues = await Promise.all(loads.map((load) => load()));
  return Object.assign({}, ...catalogues) as Catalogue;
};
