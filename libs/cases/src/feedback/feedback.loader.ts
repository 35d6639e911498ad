import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { FeedbackService, FeedbackView } from './feedback.service.js';

/** What the reporter of a signal was told; those of a page of signals are read together. */
export const loadFeedback = (
  context: GraphContext,
  feedback: FeedbackService,
  signalId: Uuid,
): Promise<FeedbackView | null> =>
  loaderFor(context, 'cases.feedback', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return feedback.bySignals(context.actor, ids as Uuid[]);
  }).load(signalId);
