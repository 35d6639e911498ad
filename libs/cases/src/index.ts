export { CasesCoreModule, casesMigrations } from './cases.module.js';
