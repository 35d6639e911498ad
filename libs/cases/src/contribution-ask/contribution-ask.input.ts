import { dayInput, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

/** A question to one person who reads nothing else of the case. */
export const AskContribution = v.object({
  idempotencyKey,
  caseId: idOf('case'),
  memberId: idOf('member'),
  question: textOf(2_000),
  necessity: textOf(2_000),
  until: v.nullish(dayInput, null),
});
export type AskContribution = v.InferOutput<typeof AskContribution>;
