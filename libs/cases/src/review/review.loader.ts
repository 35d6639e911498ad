import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { ReviewService, ReviewView } from './review.service.js';

/** The last question about a signal; those of a page of signals are read together. */
export const loadReview = (context: GraphContext, reviews: ReviewService, signalId: Uuid): Promise<ReviewView | null> =>
  loaderFor(context, 'cases.review', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return reviews.bySignals(context.actor, ids as Uuid[]);
  }).load(signalId);
