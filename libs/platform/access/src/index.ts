export { doorOf } from './policy.js';
export type { Door, Policy, Rules } from './policy.js';
