export { MeetingsApiModule, MeetingsCoreModule, MeetingsWorkerModule } from './meetings.module.js';
export { meetingsMigrations } from './migrations.js';
export { MeetingsImport } from './series/meetings-import.service.js';
