export { InsightApiModule, InsightCoreModule, InsightWorkerModule } from './insight.module.js';
