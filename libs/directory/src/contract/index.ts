export {
  memberIdOf,
  memberRef,
  municipalityRef,
  organisationIdOf,
  organisationRef,
  PARTY_TYPES,
  tenantIdOf,
  themeRef,
} from './ids.js';
export type { PartyType } from './ids.js';
export type {
  MemberFile,
  MunicipalityFile,
  NetworkFile,
  OrganisationFile,
  RegionFile,
  ThemeFile,
} from './region-file.js';
