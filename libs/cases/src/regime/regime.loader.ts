import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { RegimeService, RegimeView } from './regime.service.js';

/** What stands about the law of one case; those of all cases of a page are read together. */
export const loadRegime = (context: GraphContext, regimes: RegimeService, caseId: Uuid): Promise<RegimeView | null> =>
  loaderFor(context, 'cases.regime', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return regimes.ofCases(context.actor, ids as Uuid[]);
  }).load(caseId);
