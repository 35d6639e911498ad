import { dayUpTo, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import type { Day } from '@regiotafel/kernel';
import * as v from 'valibot';
import { CONTACT_WAYS } from '../domain/aftercare.js';

const TEXT_MAX = 4_000;
const head = { idempotencyKey, caseId: idOf('case') };

/** Who keeps in touch and how, how often, and what must be so before it ends. */
export const StartAftercare = v.object({
  ...head,
  arrangement: textOf(TEXT_MAX),
  everyDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  endCriteria: v.pipe(v.array(textOf(300)), v.minLength(1), v.maxLength(10)),
});
export type StartAftercare = v.InferOutput<typeof StartAftercare>;

/** What is needed to find the case; the rest is read against its day. */
export const ContactHead = v.looseObject(head);
export type ContactHead = v.InferOutput<typeof ContactHead>;

export const contactInput = (today: Day) =>
  v.object({
    heldOn: dayUpTo(today),
    way: v.picklist(CONTACT_WAYS),
    reached: v.boolean(),
    note: v.pipe(
      v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(TEXT_MAX)), null),
      v.transform((text) => text || null),
    ),
  });

/** A case that is followed or in aftercare needs work again; a reason settles what was agreed on the end of the aftercare. */
export const ResumeCase = v.object({
  ...head,
  endCriteriaSettledBecause: v.pipe(
    v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(TEXT_MAX)), null),
    v.transform((text) => text || null),
  ),
});
export type ResumeCase = v.InferOutput<typeof ResumeCase>;

export const MeetEndCriterion = v.object({ ...head, criterionId: idOf('criterion') });
export type MeetEndCriterion = v.InferOutput<typeof MeetEndCriterion>;
