export {
  covenantIdOf,
  mandateIdOf,
  memberIdOf,
  memberRef,
  municipalityRef,
  organisationIdOf,
  organisationRef,
  tenantIdOf,
  themeRef,
} from './ids.js';
export type { DirectoryEvents } from './events.js';
export { LEGAL_REGIMES, MANDATE_TASKS, PARTNER_DOMAINS, PARTNER_TIERS, PARTY_TYPES } from './closed-lists.js';
export type { LegalRegime, MandateTask, PartnerDomain, PartnerTier, PartyType } from './closed-lists.js';
export type {
  CovenantFile,
  MandateFile,
  MemberFile,
  MunicipalityFile,
  NetworkFile,
  OrganisationFile,
  RegionFile,
  ThemeFile,
} from './region-file.js';
