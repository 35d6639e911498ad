import { idempotencyKey, idOf } from '@regiotafel/graphql';
import * as v from 'valibot';

export const ReplaceSeat = v.object({
  idempotencyKey,
  weighingId: idOf('weighing'),
  leavesMemberId: idOf('member'),
  memberId: idOf('member'),
});
export type ReplaceSeat = v.InferOutput<typeof ReplaceSeat>;
