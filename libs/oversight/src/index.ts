export { OversightApiModule, OversightCoreModule, OversightWorkerModule } from './oversight.module.js';
