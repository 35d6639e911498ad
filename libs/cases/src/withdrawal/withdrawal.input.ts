import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

/** The reporter called: what was said is written down. */
export const WithdrawSignal = v.object({
  idempotencyKey,
  signalId: idOf('signal'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reason: textOf(2_000),
});
export type WithdrawSignal = v.InferOutput<typeof WithdrawSignal>;
