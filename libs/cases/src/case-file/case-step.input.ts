import { dayWithin, idempotencyKey, idOf } from '@regiotafel/graphql';
import type { Day } from '@regiotafel/kernel';
import * as v from 'valibot';
import { YEAR_AHEAD } from '../domain/days-ahead.js';

/** What is needed to find the case; the rest is read against its day. */
export const MonitorHead = v.looseObject({ idempotencyKey, caseId: idOf('case') });
export type MonitorHead = v.InferOutput<typeof MonitorHead>;

/** A case that is followed is looked at again within a year. */
export const monitorInput = (today: Day) => v.object({ reviewOn: dayWithin(today, YEAR_AHEAD) });
