import { dayWithin, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import type { Day } from '@regiotafel/kernel';
import * as v from 'valibot';
import { YEAR_AHEAD } from '../domain/days-ahead.js';

const TEXT_MAX = 4_000;

/** What is needed to find the case; the rest is read against its day. */
export const InterestHead = v.looseObject({ idempotencyKey, caseId: idOf('case') });
export type InterestHead = v.InferOutput<typeof InterestHead>;

/** Which of two interests prevails, and until when. */
export const PREVAILS = ['SAFETY', 'CARE', 'BOTH'] as const;

/** A weighing of interests holds until a day to come, within a year. */
export const interestInput = (today: Day) =>
  v.object({
    safetyView: textOf(TEXT_MAX),
    careView: textOf(TEXT_MAX),
    prevails: v.picklist(PREVAILS),
    why: textOf(TEXT_MAX),
    until: dayWithin(today, YEAR_AHEAD),
  });
