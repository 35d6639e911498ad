import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { AccessRequestReading, AccessRequestView } from './access-request-reading.service.js';

/** The requests for access to one case; those of all cases of a page are read together. */
export const loadAccessRequests = async (
  context: GraphContext,
  requests: AccessRequestReading,
  caseId: Uuid,
): Promise<readonly AccessRequestView[]> => {
  const loader = loaderFor(context, 'cases.access-requests', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return requests.ofCases(context.actor, ids as Uuid[]);
  });
  return (await loader.load(caseId)) ?? [];
};
