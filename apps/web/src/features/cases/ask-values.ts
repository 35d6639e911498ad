import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';

export const SENTENCE_MAX = 2_000;
const sentence = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(SENTENCE_MAX));

/** A question to somebody who contributes and reads nothing. */
export const askSchema = v.object({
  memberId: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
  question: sentence,
  necessity: sentence,
  until: v.nullable(v.custom<Day>((day) => typeof day === 'string')),
});
export type AskValues = v.InferInput<typeof askSchema>;
export type Asked = v.InferOutput<typeof askSchema>;

export const NO_QUESTION: AskValues = { memberId: null, question: '', necessity: '', until: null };
