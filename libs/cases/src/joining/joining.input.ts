import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

export const JoinSignal = v.object({
  idempotencyKey,
  signalId: idOf('signal'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  caseId: idOf('case'),
  reason: textOf(1_000),
});
export type JoinSignal = v.InferOutput<typeof JoinSignal>;
