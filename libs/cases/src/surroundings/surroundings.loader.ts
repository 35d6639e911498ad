import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { SurroundingsService, SurroundingsView } from './surroundings.service.js';

/** The surroundings of one case; those of all cases of a page are read together. */
export const loadSurroundings = (
  context: GraphContext,
  surroundings: SurroundingsService,
  caseId: Uuid,
): Promise<SurroundingsView | null> =>
  loaderFor(context, 'cases.surroundings', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return surroundings.ofCases(context.actor, ids as Uuid[]);
  }).load(caseId);
