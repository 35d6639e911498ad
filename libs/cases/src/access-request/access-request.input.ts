import { dayInput, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import { isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';
import { FIELD_SETS } from '../domain/field-set.js';

const REF_KINDS = ['case', 'card', 'request', 'meeting'] as const;

/** A case by its own id, by that of its card, or by that of the request or meeting for which somebody is called in. */
export interface CaseRef {
  readonly kind: (typeof REF_KINDS)[number];
  readonly id: Uuid;
}

const refOf = (text: string): CaseRef | null => {
  const [prefix = '', id = ''] = text.split('_');
  const kind = REF_KINDS.find((each) => each === prefix);
  return kind && isUuid(id) ? { kind, id } : null;
};

export const caseRef = v.pipe(
  v.string(),
  v.check((text) => refOf(text) !== null, 'INVALID_ID'),
  v.transform((text) => refOf(text) as CaseRef),
);

/** What is needed to find the case; the rest is read against the purposes of its regime. */
export const AskHead = v.looseObject({ idempotencyKey, about: caseRef });
export type AskHead = v.InferOutput<typeof AskHead>;

/** Access that somebody asks for themselves. Left out, fields and date follow from the purpose. */
export const askInput = (purposes: readonly string[]) =>
  v.object({
    purpose: v.picklist(purposes),
    fieldSets: v.nullish(v.pipe(v.array(v.picklist(FIELD_SETS)), v.minLength(1)), null),
    necessity: textOf(2_000),
    subsidiarity: textOf(2_000),
    until: v.nullish(dayInput, null),
    renews: v.nullish(idOf('grant'), null),
  });
export type AskInput = v.InferOutput<ReturnType<typeof askInput>>;

export const WithdrawAccessRequest = v.object({ idempotencyKey, requestId: idOf('ask') });
export type WithdrawAccessRequest = v.InferOutput<typeof WithdrawAccessRequest>;

export const ApproveAccessRequest = v.object({
  idempotencyKey,
  requestId: idOf('ask'),
  secondId: v.nullish(idOf('member'), null),
});
export type ApproveAccessRequest = v.InferOutput<typeof ApproveAccessRequest>;

export const RefuseAccessRequest = v.object({ idempotencyKey, requestId: idOf('ask'), reason: textOf(2_000) });
export type RefuseAccessRequest = v.InferOutput<typeof RefuseAccessRequest>;
