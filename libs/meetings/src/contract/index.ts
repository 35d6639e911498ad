export { roomIdOf, seriesIdOf } from './ids.js';
export type { MeetingsPersonFile, MeetingsRegionFile, RoomFile, SeriesFile } from './region-file.js';
