import { idempotencyKey, idOf } from '@regiotafel/graphql';
import * as v from 'valibot';

export const TakeBackOffer = v.object({
  idempotencyKey,
  signalId: idOf('signal'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type TakeBackOffer = v.InferOutput<typeof TakeBackOffer>;
