import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { AccessGrantView, AccessService } from './access.service.js';

/** The access given to one case; that of all cases of a page is read together. */
export const loadCaseGrants = async (
  context: GraphContext,
  access: AccessService,
  caseId: Uuid,
): Promise<readonly AccessGrantView[]> => {
  const loader = loaderFor(context, 'cases.case-grants', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return access.ofCases(context.actor, ids as Uuid[]);
  });
  return (await loader.load(caseId)) ?? [];
};
