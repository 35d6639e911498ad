import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { parseId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { PoolCardView, PoolService } from './pool.service.js';

/** One card by global id; all that are asked for in one tick are read together. */
export const loadPoolCard = (context: GraphContext, pool: PoolService, id: string): Promise<PoolCardView | null> =>
  loaderFor(context, 'cases.pool-card', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return pool.byIds(context.actor, ids as Uuid[]);
  }).load(parseId('card', id));
