import type { Migration } from './migration.js';
import { createDoor } from './migrations/20261124T0900-create-door.js';
import { createEvidence } from './migrations/20261124T0901-create-evidence.js';
import { createReference } from './migrations/20261124T0902-create-reference.js';
import { createMembers } from './migrations/20261124T0903-create-members.js';
import { createEnter } from './migrations/20261124T0904-create-enter.js';
import { createOutbox } from './migrations/20261124T0905-create-outbox.js';
import { fillHolidays } from './migrations/20261124T0906-fill-holidays.js';
import { logSearches } from './migrations/20261130T1400-log-searches.js';

/** The platform's own migrations; scopes add theirs. */
export const platformMigrations: readonly Migration[] = [
  createDoor,
  createEvidence,
  createReference,
  createMembers,
  createEnter,
  createOutbox,
  fillHolidays,
  logSearches,
];
