import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { Redirects, RedirectView } from './redirect.service.js';

/** Who takes a signal over; those of a page of signals are read together. */
export const loadRedirect = (
  context: GraphContext,
  redirects: Redirects,
  signalId: Uuid,
): Promise<RedirectView | null> =>
  loaderFor(context, 'cases.redirect', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return redirects.bySignals(context.actor, ids as Uuid[]);
  }).load(signalId);
