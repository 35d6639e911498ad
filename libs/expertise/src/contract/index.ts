export type { ConflictEvents, ExpertiseEvent, ExpertiseEvents } from './events.js';
export { expertIdOf } from './ids.js';
export type { ExpertFile, ExpertisePersonFile, ExpertiseRegionFile, ExpertSkillFile } from './region-file.js';
