import { derivedId, globalId, type Uuid } from '@regiotafel/kernel';

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

/** Ids that follow from the names in a region file, so that importing twice changes nothing. */
export const tenantIdOf = (slug: string): Uuid => derivedId(`tenant:${slug}`);
export const organisationIdOf = (regionSlug: string, key: string): Uuid =>
  derivedId(`organisation:${regionSlug}:${key}`);
export const memberIdOf = (tenantSlug: string, subject: string): Uuid => derivedId(`member:${tenantSlug}:${subject}`);

/** Ids as clients see them, for references to directory's entities. */
export const memberRef = (memberId: string): { id: string } => ({ id: globalId('member', memberId) });
export const municipalityRef = (tenantId: string): { id: string } => ({ id: globalId('municipality', tenantId) });
export const organisationRef = (id: string): { id: string } => ({ id: globalId('org', id) });
export const themeRef = (code: string): { id: string } => ({ id: `theme_${code}` });
