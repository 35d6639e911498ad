import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { CaseClosures, ClosureService } from './closure.service.js';

/** Blocks and restriction of one case; those of all cases of a page are read together. */
export const loadClosures = (
  context: GraphContext,
  closures: ClosureService,
  caseId: Uuid,
): Promise<CaseClosures | null> =>
  loaderFor(context, 'cases.closures', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return closures.ofCases(context.actor, ids as Uuid[]);
  }).load(caseId);
