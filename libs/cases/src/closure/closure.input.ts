import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import { isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';

const reason = textOf(1_000);
const KEEPERS_MAX = 5;

export const BlockFromCase = v.object({ idempotencyKey, caseId: idOf('case'), memberId: idOf('member'), reason });
export type BlockFromCase = v.InferOutput<typeof BlockFromCase>;

export type ConflictKind = 'weighing' | 'signal' | 'case';
const KINDS: readonly ConflictKind[] = ['weighing', 'signal', 'case'];

const conflictRefOf = (text: string): { kind: ConflictKind; id: Uuid } | null => {
  const [prefix = '', id = ''] = text.split('_');
  const kind = KINDS.find((each) => each === prefix);
  return kind && isUuid(id) ? { kind, id } : null;
};

export const NameOwnConflict = v.object({
  idempotencyKey,
  about: v.pipe(
    v.string(),
    v.check((text) => conflictRefOf(text) !== null, 'INVALID_ID'),
    v.transform((text) => conflictRefOf(text) as { kind: ConflictKind; id: Uuid }),
  ),
  reason,
});
export type NameOwnConflict = v.InferOutput<typeof NameOwnConflict>;

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
