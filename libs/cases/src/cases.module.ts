import { Module } from '@nestjs/common';
import { type Migration, ScopeTenancyModule } from '@regiotafel/tenancy';
import { createGrants } from './migrations/20261124T1000-create-grants.js';
import { createObjectKeys } from './migrations/20261124T1001-create-object-keys.js';
import { createSignals } from './migrations/20261124T1002-create-signals.js';
import { createReceipts } from './migrations/20261124T1003-create-receipts.js';
import { createThemeRules } from './migrations/20261124T1004-create-theme-rules.js';
import { createIntakeForms } from './migrations/20261124T1005-create-intake-forms.js';
import { createSignalClocks } from './migrations/20261124T1006-create-signal-clocks.js';
import { createOffers } from './migrations/20261124T1007-create-offers.js';
import { findSeats } from './migrations/20261124T1008-find-seats.js';
import { fillPurposes } from './migrations/20261124T1009-fill-purposes.js';
import { fillHolidays } from './migrations/20261124T1010-fill-holidays.js';
import { Sealing } from './sealing/sealing.service.js';

/** The migrations of this scope, in order. */
export const casesMigrations: readonly Migration[] = [
  createGrants,
  createObjectKeys,
  createSignals,
  createReceipts,
  createThemeRules,
  createIntakeForms,
  createSignalClocks,
  createOffers,
  findSeats,
  fillPurposes,
  fillHolidays,
];

const services = [Sealing];

/** What both the API and the workers of cases stand on. */
@Module({ imports: [ScopeTenancyModule.forScope('cases')], providers: services, exports: services })
export class CasesCoreModule {}
