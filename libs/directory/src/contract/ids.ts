import { derivedId, globalId, type Uuid } from '@regiotafel/kernel';

/** Ids that follow from the names in a region file, so that importing twice changes nothing. */
export const tenantIdOf = (slug: string): Uuid => derivedId(`tenant:${slug}`);
export const organisationIdOf = (regionSlug: string, key: string): Uuid =>
  derivedId(`organisation:${regionSlug}:${key}`);
export const memberIdOf = (tenantSlug: string, subject: string): Uuid => derivedId(`member:${tenantSlug}:${subject}`);
export const covenantIdOf = (regionSlug: string, key: string): Uuid => derivedId(`covenant:${regionSlug}:${key}`);
export const mandateIdOf = (regionSlug: string, key: string): Uuid => derivedId(`mandate:${regionSlug}:${key}`);

/** Ids as clients see them, for references to directory's entities. */
export const memberRef = (memberId: string): { id: string } => ({ id: globalId('member', memberId) });
export const municipalityRef = (tenantId: string): { id: string } => ({ id: globalId('municipality', tenantId) });
export const organisationRef = (id: string): { id: string } => ({ id: globalId('org', id) });
export const themeRef = (code: string): { id: string } => ({ id: `theme_${code}` });
