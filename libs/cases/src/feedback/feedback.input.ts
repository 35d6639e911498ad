import { idempotencyKey, idOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { FEEDBACK_LEVELS } from '../domain/feedback.js';

const text = v.pipe(
  v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(2_000)), null),
  v.transform((given) => (given === '' ? null : given)),
);
const head = { idempotencyKey, signalId: idOf('signal'), version: v.pipe(v.number(), v.integer(), v.minValue(1)) };

/** What the reporter is told. Advice belongs to every level above the first; the outcome needs a recorded need. */
export const GiveFeedback = v.pipe(
  v.object({ ...head, level: v.picklist(FEEDBACK_LEVELS), advice: text, outcomeNeed: text }),
  v.forward(
    v.partialCheck([['level'], ['advice']], ({ level, advice }) => level === 'ASSESSED' || advice !== null, 'REQUIRED'),
    ['advice'],
  ),
  v.forward(
    v.partialCheck(
      [['level'], ['outcomeNeed']],
      ({ level, outcomeNeed }) => level !== 'OUTCOME_CATEGORY' || outcomeNeed !== null,
      'REQUIRED',
    ),
    ['outcomeNeed'],
  ),
);
export type GiveFeedback = v.InferOutput<typeof GiveFeedback>;

export const CloseSignal = v.object(head);
export type CloseSignal = v.InferOutput<typeof CloseSignal>;
