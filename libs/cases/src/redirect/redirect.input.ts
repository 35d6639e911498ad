import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

export const CareStep = v.object({
  idempotencyKey,
  signalId: idOf('signal'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type CareStep = v.InferOutput<typeof CareStep>;

/** Confirming twice is the same as once, so the key changes nothing. */
export const ConfirmTakeover = v.object({ idempotencyKey, code: textOf(100) });
export type ConfirmTakeover = v.InferOutput<typeof ConfirmTakeover>;
