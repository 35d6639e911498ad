export { doorOf } from './policy.js';
export { FRESH_MS, requireFresh, StepUpNeeded } from './step-up.js';
export type { Door, Policy, Rules } from './policy.js';
