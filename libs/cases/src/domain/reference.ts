/** Systems of others in which a signal or case has a number. */
export const REFERENCE_SYSTEMS = ['PGAX', 'CASE_SYSTEM', 'GCOS', 'JZV', 'OTHER'] as const;
export type ReferenceSystem = (typeof REFERENCE_SYSTEMS)[number];

/** A number as it is compared: capitals, spaces and hyphens do not matter. */
export const comparable = (number: string): string => number.toUpperCase().replaceAll(/[\s\-._/]/g, '');
