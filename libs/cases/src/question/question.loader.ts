import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { QuestionsView, ReporterQuestions } from './question.service.js';

/** Questions about a signal; those of a page of signals are read together. */
export const loadQuestions = (
  context: GraphContext,
  questions: ReporterQuestions,
  signalId: Uuid,
): Promise<QuestionsView | null> =>
  loaderFor(context, 'cases.questions', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return questions.bySignals(context.actor, ids as Uuid[]);
  }).load(signalId);
