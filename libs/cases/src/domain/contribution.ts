/** The law under which something was known before it came to the table. It goes with the contribution wherever that goes. */
export const SOURCE_REGIMES = ['AVG', 'WPG', 'WJSG', 'MEDICAL_YOUTH'] as const;
export type SourceRegime = (typeof SOURCE_REGIMES)[number];
