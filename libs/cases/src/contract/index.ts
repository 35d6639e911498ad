export type { CasesEvents } from './events.js';
export { caseFileRef, poolCardRef, signalRef } from './ids.js';
