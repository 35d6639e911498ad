export { TestDatabase, TestWorld } from './test-database.js';
export type { TestTenant } from './test-database.js';
