import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated } from '@regiotafel/kernel';
import type { RequestService, RequestView } from './request.service.js';

/** One request by global id, or none for no id; all that are asked for in one tick are read together. */
export const loadRequest = async (
  context: GraphContext,
  requests: RequestService,
  id: string | null,
): Promise<RequestView | null> =>
  id === null
    ? null
    : loaderFor(context, 'expertise.request', (ids) => {
        if (!context.actor) throw new Unauthenticated();
        return requests.byIds(context.actor, ids);
      }).load(id);
