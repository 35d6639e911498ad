import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { ContributionService, ContributionView } from './contribution.service.js';

/** The contributions to one case; those of all cases of a page are read together. */
export const loadContributions = async (
  context: GraphContext,
  contributions: ContributionService,
  caseId: Uuid,
): Promise<readonly ContributionView[]> => {
  const loader = loaderFor(context, 'cases.contributions', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return contributions.ofCases(context.actor, ids as Uuid[]);
  });
  return (await loader.load(caseId)) ?? [];
};
