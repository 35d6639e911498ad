/** Parts of somebody's life that a goal or measure is about. */
export const LIFE_DOMAINS = [
  'HOUSING',
  'INCOME',
  'WORK_AND_SCHOOL',
  'FAMILY',
  'SOCIAL_NETWORK',
  'MENTAL_HEALTH',
  'PHYSICAL_HEALTH',
  'ADDICTION',
  'JUSTICE',
  'PARTICIPATION',
] as const;
export type LifeDomain = (typeof LIFE_DOMAINS)[number];
