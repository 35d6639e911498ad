import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { InterestService, InterestView } from './interest.service.js';

/** The weighings of interests of one case; those of all cases of a page are read together. */
export const loadInterests = async (
  context: GraphContext,
  interests: InterestService,
  caseId: Uuid,
): Promise<readonly InterestView[]> => {
  const loader = loaderFor(context, 'cases.interests', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return interests.ofCases(context.actor, ids as Uuid[]);
  });
  return (await loader.load(caseId)) ?? [];
};
