import { dayWithin, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import type { Day } from '@regiotafel/kernel';
import * as v from 'valibot';
import { YEAR_AHEAD } from '../domain/days-ahead.js';

const head = { idempotencyKey, signalId: idOf('signal'), version: v.pipe(v.number(), v.integer(), v.minValue(1)) };

/** What is needed to find the signal; the rest is read against its theme. */
export const OfferHead = v.looseObject(head);
export type OfferHead = v.InferOutput<typeof OfferHead>;

/** What an offer may choose from, and when it is made. */
export interface OfferForm {
  readonly purposes: readonly string[];
  readonly aboutPerson: boolean;
  readonly today: Day;
}

/** What the offer of a signal may say: the purposes of its theme, and for a theme about persons whether the person knows. */
export const offerInput = ({ purposes, aboutPerson, today }: OfferForm) =>
  v.pipe(
    v.object({
      purpose: v.picklist(purposes),
      urgency: v.picklist(['NORMAL', 'HIGH', 'ACUTE']),
      necessity: textOf(2_000),
      subsidiarity: textOf(2_000),
      subjectInformed: aboutPerson ? v.boolean() : v.nullish(v.null('NOT_ALLOWED'), null),
      subjectInformedReason: v.pipe(
        v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(2_000)), null),
        v.transform((text) => (text === '' ? null : text)),
      ),
      reviewOn: v.nullish(dayWithin(today, YEAR_AHEAD), null),
    }),
    v.forward(
      v.partialCheck(
        [['subjectInformed'], ['subjectInformedReason']],
        ({ subjectInformed, subjectInformedReason }) => subjectInformed !== false || subjectInformedReason !== null,
        'REQUIRED',
      ),
      ['subjectInformedReason'],
    ),
    v.forward(
      v.partialCheck(
        [['subjectInformed'], ['reviewOn']],
        ({ subjectInformed, reviewOn }) => subjectInformed !== false || reviewOn !== null,
        'REQUIRED',
      ),
      ['reviewOn'],
    ),
  );
export type OfferInput = v.InferOutput<ReturnType<typeof offerInput>>;

export const OfferPreviewInput = v.object({ signalId: idOf('signal'), purpose: textOf(80) });
export type OfferPreviewInput = v.InferOutput<typeof OfferPreviewInput>;
