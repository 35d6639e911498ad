import { dayInput, dayUpTo, dayWithin, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import type { Day } from '@regiotafel/kernel';
import * as v from 'valibot';
import { YEAR_AHEAD } from '../domain/days-ahead.js';
import { LIFE_DOMAINS } from '../domain/life-domain.js';

const TEXT_MAX = 4_000;
const version = v.pipe(v.number(), v.integer(), v.minValue(1));
/** A text that may be left empty. */
const textOrNone = v.pipe(
  v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(TEXT_MAX)), null),
  v.transform((text) => text || null),
);
const head = { idempotencyKey, caseId: idOf('case'), planVersion: version };

const goal = v.object({
  id: v.nullish(idOf('goal'), null),
  lifeDomain: v.picklist(LIFE_DOMAINS),
  text: textOf(500),
  reachedOn: v.nullish(dayInput, null),
});

/** The goals of a plan, replacing those of the given version. */
export const WriteCasePlan = v.object({ ...head, goals: v.pipe(v.array(goal), v.maxLength(20)) });
export type WriteCasePlan = v.InferOutput<typeof WriteCasePlan>;

/** What the person and the parents think of the plan, and whether the person knows of it. */
export const WritePlanViews = v.pipe(
  v.object({
    ...head,
    personView: textOrNone,
    parentsView: textOrNone,
    isInformed: v.boolean(),
    because: textOrNone,
    lookAgainOn: v.nullish(dayInput, null),
  }),
  v.forward(
    v.partialCheck(
      [['isInformed'], ['because']],
      ({ isInformed, because }) => isInformed || because !== null,
      'REQUIRED',
    ),
    ['because'],
  ),
  v.forward(
    v.partialCheck(
      [['isInformed'], ['lookAgainOn']],
      ({ isInformed, lookAgainOn }) => isInformed || lookAgainOn !== null,
      'REQUIRED',
    ),
    ['lookAgainOn'],
  ),
);
export type WritePlanViews = v.InferOutput<typeof WritePlanViews>;

/** A later look is not before today, and within a year. */
export const lookAgainFrom = (today: Day) => v.object({ lookAgainOn: v.nullable(dayWithin(today, YEAR_AHEAD)) });

/** A goal that is reached was reached by now. */
export const reachedBy = (today: Day) =>
  v.object({ goals: v.array(v.looseObject({ reachedOn: v.nullable(dayUpTo(today)) })) });

export const AdoptPlan = v.object({ ...head, reason: textOrNone });
export type AdoptPlan = v.InferOutput<typeof AdoptPlan>;

export const ReviewPlan = v.pipe(
  v.object({
    idempotencyKey,
    caseId: idOf('case'),
    adoptionId: idOf('adoption'),
    approves: v.boolean(),
    note: textOrNone,
  }),
  v.forward(
    v.partialCheck([['approves'], ['note']], ({ approves, note }) => approves || note !== null, 'REQUIRED'),
    ['note'],
  ),
);
export type ReviewPlan = v.InferOutput<typeof ReviewPlan>;
