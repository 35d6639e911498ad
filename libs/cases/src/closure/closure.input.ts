import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

const reason = textOf(1_000);
const KEEPERS_MAX = 5;

export const BlockFromCase = v.object({ idempotencyKey, caseId: idOf('case'), memberId: idOf('member'), reason });
export type BlockFromCase = v.InferOutput<typeof BlockFromCase>;

export const LiftCaseBlock = v.object({ idempotencyKey, caseId: idOf('case'), blockId: idOf('block') });
export type LiftCaseBlock = v.InferOutput<typeof LiftCaseBlock>;

export const RestrictCase = v.object({
  idempotencyKey,
  caseId: idOf('case'),
  keepers: v.pipe(v.array(idOf('member')), v.minLength(1), v.maxLength(KEEPERS_MAX)),
  reason,
});
export type RestrictCase = v.InferOutput<typeof RestrictCase>;

export const LiftCaseRestriction = v.object({ idempotencyKey, caseId: idOf('case') });
export type LiftCaseRestriction = v.InferOutput<typeof LiftCaseRestriction>;
