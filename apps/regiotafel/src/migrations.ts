import { createEdgeSessions } from '@regiotafel/app-gateway';
import { directoryMigrations } from '@regiotafel/directory';
import { type Migration, platformMigrations } from '@regiotafel/tenancy';

/** Every migration of the system; their names give the order. */
export const allMigrations: readonly Migration[] = [...platformMigrations, createEdgeSessions, ...directoryMigrations];
