export type { CasesEvents } from './events.js';
export { cardIdOf, caseFileRef, poolCardRef, signalRef } from './ids.js';
export type {
  CasesMeasureFile,
  CasesMunicipalityFile,
  CasesPersonFile,
  CasesRegionFile,
  CasesThemeFile,
} from './region-file.js';
