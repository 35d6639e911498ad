import type { Migration } from '@regiotafel/tenancy';
import { createConflictBlocks } from './migrations/20261124T1200-create-conflict-blocks.js';
import { createRoster } from './migrations/20261124T1201-create-roster.js';
import { createRequests } from './migrations/20261124T1202-create-requests.js';
import { showAssignedExperts } from './migrations/20261124T1203-show-assigned-experts.js';
import { createLedger } from './migrations/20261124T1204-create-ledger.js';
import { practiseWithoutHours } from './migrations/20261208T0102-practise-without-hours.js';
import { tieLinesToRequests } from './migrations/20261130T0900-tie-lines-to-requests.js';
import { keepConflictsOfCases } from './migrations/20261209T0110-keep-conflicts-of-cases.js';

/** The migrations of this scope, in order. */
export const expertiseMigrations: readonly Migration[] = [
  createConflictBlocks,
  createRoster,
  createRequests,
  showAssignedExperts,
  createLedger,
  tieLinesToRequests,
  practiseWithoutHours,
  keepConflictsOfCases,
];
