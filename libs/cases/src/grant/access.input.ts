import { dayInput, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import { isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';
import { FIELD_SETS, type ObjectKind } from '../domain/field-set.js';

const KINDS: Readonly<Record<string, ObjectKind>> = { signal: 'SIGNAL', case: 'CASE' };

/** What access is about: a signal or a case by its global id. */
export interface ObjectRef {
  readonly kind: ObjectKind;
  readonly id: Uuid;
}

const refOf = (text: string): ObjectRef | null => {
  const [prefix = '', id = ''] = text.split('_');
  const kind = KINDS[prefix];
  return kind && isUuid(id) ? { kind, id } : null;
};

export const objectRef = v.pipe(
  v.string(),
  v.check((text) => refOf(text) !== null, 'INVALID_ID'),
  v.transform((text) => refOf(text) as ObjectRef),
);

/** What is needed to find the object; the rest is read against the purposes of its regime. */
export const AccessHead = v.looseObject({ idempotencyKey, objectId: objectRef });
export type AccessHead = v.InferOutput<typeof AccessHead>;

/** Access of one named person. Left out, fields and date follow from the purpose. */
export const accessInput = (purposes: readonly string[]) =>
  v.object({
    memberId: idOf('member'),
    purpose: v.picklist(purposes),
    fieldSets: v.nullish(v.pipe(v.array(v.picklist(FIELD_SETS)), v.minLength(1)), null),
    necessity: textOf(2_000),
    subsidiarity: textOf(2_000),
    until: v.nullish(dayInput, null),
    renews: v.nullish(idOf('grant'), null),
  });
export type AccessInput = v.InferOutput<ReturnType<typeof accessInput>>;

export const ApproveGrant = v.object({ idempotencyKey, grantId: idOf('grant') });
export type ApproveGrant = v.InferOutput<typeof ApproveGrant>;

export const RevokeGrant = v.object({
  idempotencyKey,
  grantId: idOf('grant'),
  reason: v.picklist(['NO_LONGER_NEEDED', 'MISTAKE', 'LEFT']),
});
export type RevokeGrant = v.InferOutput<typeof RevokeGrant>;
