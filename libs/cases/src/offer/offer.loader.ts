import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { OfferReading, OfferView } from './offer-read.service.js';

/** The last offer of a signal; those of a page of signals are read together. */
export const loadOffer = (context: GraphContext, reading: OfferReading, signalId: Uuid): Promise<OfferView | null> =>
  loaderFor(context, 'cases.offer', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return reading.bySignals(context.actor, ids as Uuid[]);
  }).load(signalId);
