import { dayInput, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { INVOLVEMENT_PARTS } from '../domain/case-file.js';

const REASON_MAX = 1_000;
const reason = textOf(REASON_MAX);

export const InvolveMember = v.object({
  idempotencyKey,
  caseId: idOf('case'),
  memberId: idOf('member'),
  part: v.picklist(INVOLVEMENT_PARTS),
  from: v.nullish(dayInput, null),
  until: v.nullish(dayInput, null),
  replaces: v.nullish(idOf('member'), null),
  reason,
});
export type InvolveMember = v.InferOutput<typeof InvolveMember>;

export const EndInvolvement = v.object({
  idempotencyKey,
  caseId: idOf('case'),
  involvementId: idOf('involvement'),
  reason,
});
export type EndInvolvement = v.InferOutput<typeof EndInvolvement>;

export const AppointCaseManager = v.object({
  idempotencyKey,
  caseId: idOf('case'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  memberId: idOf('member'),
  reason,
});
export type AppointCaseManager = v.InferOutput<typeof AppointCaseManager>;
