export { CasesCoreModule } from './cases-core.module.js';
export { CasesApiModule, CasesWorkerModule } from './cases.module.js';
export { casesMigrations } from './migrations.js';
export { coversAllAges } from './domain/telling.js';
export { faultsOf as faultsOfCasesFile } from './domain/region-file.js';
export type { FileFault } from './domain/region-file.js';
export { CasesRegionFileInput } from './setup/setup.input.js';
export { CasesImport } from './setup/setup.service.js';
