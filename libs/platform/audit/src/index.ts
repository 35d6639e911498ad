export { leafOf } from './leaf.js';
export type { LeafFields } from './leaf.js';
export { verifyLog } from './verify-log.js';
export type { LogVerification } from './verify-log.js';
