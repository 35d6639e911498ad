import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { InvolvementService, InvolvementRecord } from './involvement.service.js';

/** The involvements in one case; those of all cases of a page are read together. */
export const loadInvolvements = async (
  context: GraphContext,
  involvements: InvolvementService,
  caseId: Uuid,
): Promise<readonly InvolvementRecord[]> => {
  const loader = loaderFor(context, 'cases.involvements', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return involvements.ofCases(context.actor, ids as Uuid[]);
  });
  return (await loader.load(caseId)) ?? [];
};
