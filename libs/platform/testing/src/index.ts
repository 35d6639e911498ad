export { runProduct } from './product.js';
export type { Product } from './product.js';
export { redisMissing, startRedis } from './redis-server.js';
export { TestDatabase, TestWorld } from './test-database.js';
export type { TestTenant } from './test-database.js';
