import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { HandoverService, HandoverView } from './handover.service.js';

/** The handovers of one case; those of all cases of a page are read together. */
export const loadHandovers = async (
  context: GraphContext,
  handovers: HandoverService,
  caseId: Uuid,
): Promise<readonly HandoverView[]> => {
  const loader = loaderFor(context, 'cases.handovers', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return handovers.ofCases(context.actor, ids as Uuid[]);
  });
  return (await loader.load(caseId)) ?? [];
};
