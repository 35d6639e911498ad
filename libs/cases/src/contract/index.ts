export type { CasesEvents } from './events.js';
export { cardIdOf, caseFileRef, poolCardRef, signalRef, weighingRef } from './ids.js';
export type { CasesMunicipalityFile, CasesPersonFile, CasesRegionFile, CasesThemeFile } from './region-file.js';
