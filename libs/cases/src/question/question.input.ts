import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

/** A question is read by whoever holds the code: short. */
export const AskReporter = v.object({ idempotencyKey, signalId: idOf('signal'), question: textOf(500) });
export type AskReporter = v.InferOutput<typeof AskReporter>;

export const QuestionStep = v.object({ idempotencyKey, questionId: idOf('question') });
export type QuestionStep = v.InferOutput<typeof QuestionStep>;
