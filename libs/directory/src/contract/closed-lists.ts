/** Party types of organisations and members; weighing and quorum ask for them. */
export const PARTY_TYPES = [
  'MUNICIPALITY',
  'POLICE',
  'PROSECUTION',
  'MENTAL_HEALTH',
  'YOUTH_CARE',
  'PROBATION',
  'SCHOOL',
  'CHILD_PROTECTION',
  'HOUSING',
  'WELFARE',
  'SUPPORT_ORGANISATION',
] as const;
export type PartyType = (typeof PARTY_TYPES)[number];

/** Fields in which partner organisations work. */
export const PARTNER_DOMAINS = ['SAFETY', 'CARE', 'WELFARE', 'EDUCATION', 'SOCIAL'] as const;
export type PartnerDomain = (typeof PARTNER_DOMAINS)[number];

/** How near a partner organisation stands to the table. */
export const PARTNER_TIERS = ['CORE', 'CASE', 'EXTERNAL', 'FRONTLINE'] as const;
export type PartnerTier = (typeof PARTNER_TIERS)[number];

/** Laws under which a theme is worked on; the purposes of cases name the same ones. */
export const LEGAL_REGIMES = ['WET_PGA', 'WGS', 'AVG'] as const;
export type LegalRegime = (typeof LEGAL_REGIMES)[number];

/** What a municipality may leave to somebody of another one. */
export const MANDATE_TASKS = ['DEPUTY_LIAISON'] as const;
export type MandateTask = (typeof MANDATE_TASKS)[number];
