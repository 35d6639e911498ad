export type { MeetingsEvents } from './events.js';
export { actionRef, meetingRef, planningRunRef, roomIdOf, seriesIdOf } from './ids.js';
export type { MeetingsPersonFile, MeetingsRegionFile, RoomFile, SeriesFile } from './region-file.js';
