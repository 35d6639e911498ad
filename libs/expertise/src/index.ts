export { ExpertiseApiModule, ExpertiseCoreModule, ExpertiseWorkerModule } from './expertise.module.js';
export { expertiseMigrations } from './migrations.js';
export { RosterImport } from './roster/roster-import.service.js';
