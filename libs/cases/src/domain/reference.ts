/** Systems of others in which a signal or case has a number. */
export const REFERENCE_SYSTEMS = ['PGAX', 'CASE_SYSTEM', 'GCOS', 'JZV', 'OTHER'] as const;
export type ReferenceSystem = (typeof REFERENCE_SYSTEMS)[number];

/** How a number of another system may look, in at most so many characters. */
export const REFERENCE_NUMBER = { pattern: /^[A-Za-z0-9][A-Za-z0-9 ./_-]*$/, max: 40 } as const;

/** A number as it is compared: capitals, spaces and hyphens do not matter. */
export const comparable = (number: string): string => number.toUpperCase().replaceAll(/[\s\-._/]/g, '');
