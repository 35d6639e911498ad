import { createEdgeSessions } from '@regiotafel/app-gateway';
import { casesMigrations } from '@regiotafel/cases';
import { directoryMigrations } from '@regiotafel/directory';
import { expertiseMigrations } from '@regiotafel/expertise';
import { meetingsMigrations } from '@regiotafel/meetings';
import { type Migration, platformMigrations } from '@regiotafel/tenancy';

/** Every migration of the system; their names give the order. */
export const allMigrations: readonly Migration[] = [
  ...platformMigrations,
  createEdgeSessions,
  ...directoryMigrations,
  ...casesMigrations,
  ...expertiseMigrations,
  ...meetingsMigrations,
];
