export type { ExpertiseEvent, ExpertiseEvents } from './events.js';
export { expertIdOf, expertRef, requestRef } from './ids.js';
export type { ExpertFile, ExpertisePersonFile, ExpertiseRegionFile, ExpertSkillFile } from './region-file.js';
