import { dayInput, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { FIELD_SETS } from '../domain/field-set.js';
import { type ObjectRef, objectRefOf } from '../domain/object-ref.js';

export const objectRef = v.pipe(
  v.string(),
  v.check((text) => objectRefOf(text) !== null, 'INVALID_ID'),
  v.transform((text) => objectRefOf(text) as ObjectRef),
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
    secondId: v.nullish(idOf('member'), null),
  });
export type AccessInput = v.InferOutput<ReturnType<typeof accessInput>>;

export const ApproveGrant = v.object({ idempotencyKey, grantId: idOf('grant') });
export type ApproveGrant = v.InferOutput<typeof ApproveGrant>;

export const SecondGrant = v.object({
  idempotencyKey,
  grantId: idOf('grant'),
  agrees: v.boolean(),
  reason: v.nullish(textOf(2_000), null),
});
export type SecondGrant = v.InferOutput<typeof SecondGrant>;

export const RevokeGrant = v.object({
  idempotencyKey,
  grantId: idOf('grant'),
  reason: v.picklist(['NO_LONGER_NEEDED', 'MISTAKE', 'LEFT']),
});
export type RevokeGrant = v.InferOutput<typeof RevokeGrant>;
