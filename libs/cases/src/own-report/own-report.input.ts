import { idempotencyKey, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

const code = textOf(100);

/** An answer over the receipt code. `website` is a field that people do not see and leave empty. */
export const AnswerQuestion = v.object({
  idempotencyKey,
  code,
  answer: textOf(5_000),
  website: v.nullish(v.string(), ''),
});
export type AnswerQuestion = v.InferOutput<typeof AnswerQuestion>;

/** Withdrawing twice is the same as once, so the key changes nothing. */
export const WithdrawReport = v.object({ idempotencyKey, code });
export type WithdrawReport = v.InferOutput<typeof WithdrawReport>;
