import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

/** Without a member the conflict is the caller's own. */
export const BlockFromSignal = v.object({
  idempotencyKey,
  signalId: idOf('signal'),
  memberId: v.nullish(idOf('member'), null),
  reason: textOf(1_000),
});
export type BlockFromSignal = v.InferOutput<typeof BlockFromSignal>;

export const LiftSignalBlock = v.object({ idempotencyKey, signalId: idOf('signal'), blockId: idOf('block') });
export type LiftSignalBlock = v.InferOutput<typeof LiftSignalBlock>;
