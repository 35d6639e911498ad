import type { Migration } from '@regiotafel/tenancy';
import { addBtreeGist } from './migrations/20261124T1300-add-btree-gist.js';
import { createRegionSetting } from './migrations/20261124T1301-create-region-setting.js';
import { createMeetings } from './migrations/20261124T1302-create-meetings.js';
import { createAvailability } from './migrations/20261124T1303-create-availability.js';
import { createPlanning } from './migrations/20261124T1304-create-planning.js';
import { createInvitations } from './migrations/20261124T1305-create-invitations.js';
import { createAgenda } from './migrations/20261124T1306-create-agenda.js';
import { addCardToActions } from './migrations/20261124T1307-add-card-to-actions.js';
import { knowWhoStillHasASeat } from './migrations/20261130T0210-know-who-still-has-a-seat.js';
import { keepConflictBlocks } from './migrations/20261130T0220-keep-conflict-blocks.js';
import { rememberWhatWasTold } from './migrations/20261130T0221-remember-what-was-told.js';
import { narrowWriting } from './migrations/20261130T0222-narrow-writing.js';
import { onlyWhoIsAtTheTable } from './migrations/20261130T0900-only-who-is-at-the-table.js';
import { practiseAtTables } from './migrations/20261208T0101-practise-at-tables.js';
import { keepAttendance } from './migrations/20261207T0100-keep-attendance.js';
import { shutConflictsOut } from './migrations/20261209T0120-shut-conflicts-out.js';

/** The migrations of this scope, in order. */
export const meetingsMigrations: readonly Migration[] = [
  addBtreeGist,
  createRegionSetting,
  createMeetings,
  createAvailability,
  createPlanning,
  createInvitations,
  createAgenda,
  addCardToActions,
  knowWhoStillHasASeat,
  keepConflictBlocks,
  rememberWhatWasTold,
  narrowWriting,
  onlyWhoIsAtTheTable,
  practiseAtTables,
  keepAttendance,
  shutConflictsOut,
];
