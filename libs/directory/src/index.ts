export { PARTY_TYPES } from './contract/ids.js';
export { DirectoryApiModule, DirectoryCoreModule, DirectoryWorkerModule } from './directory.module.js';
export { MemberService } from './member/member.service.js';
export { directoryMigrations } from './migrations.js';
export { importMunicipalities } from './municipality/municipality.service.js';
export type { RegisterImport } from './municipality/municipality.service.js';
export { RegionImport } from './region/region-import.service.js';
