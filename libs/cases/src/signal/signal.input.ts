import { idempotencyKey, idOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { SIGNAL_STATUSES } from '../domain/signal.js';

const version = v.pipe(v.number(), v.integer(), v.minValue(1));

export const AcknowledgeSignal = v.object({ idempotencyKey, signalId: idOf('signal'), version });
export type AcknowledgeSignal = v.InferOutput<typeof AcknowledgeSignal>;

const filter = v.object({
  status: v.nullish(v.array(v.picklist(SIGNAL_STATUSES)), null),
  theme: v.nullish(
    v.pipe(
      v.string(),
      v.startsWith('theme_'),
      v.transform((id) => id.slice('theme_'.length)),
    ),
    null,
  ),
  overdue: v.nullish(v.boolean(), false),
  waiting: v.nullish(v.boolean(), false),
});
export type SignalFilterInput = v.InferOutput<typeof filter>;

const COUNTS_MAX = 8;

/** Filters to count the signals by. */
export const SignalCounts = v.object({ filters: v.pipe(v.array(filter), v.maxLength(COUNTS_MAX)) });
export type SignalCounts = v.InferOutput<typeof SignalCounts>;

/** Which signals, in which order. */
export const SignalQuery = v.object({
  filter: v.nullish(filter, {}),
  sort: v.nullish(v.picklist(['RECEIVED', 'DUE']), 'RECEIVED'),
  first: v.nullish(v.number(), null),
  after: v.nullish(v.string(), null),
});
export type SignalQuery = v.InferOutput<typeof SignalQuery>;
