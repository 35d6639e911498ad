import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { Takeovers, TakeoverView } from './takeover.service.js';

/** What of one case can be taken over; all cards of a page are asked about together. */
export const loadChance = (context: GraphContext, takeovers: Takeovers, caseId: Uuid) =>
  loaderFor(context, 'cases.takeover-chances', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return takeovers.chances(context.actor, ids as Uuid[]);
  }).load(caseId);

/** The takeovers of one case; all cases of a page are read together. */
export const loadTakeovers = async (
  context: GraphContext,
  takeovers: Takeovers,
  caseId: Uuid,
): Promise<readonly TakeoverView[]> =>
  (await loaderFor(context, 'cases.takeovers', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return takeovers.ofCases(context.actor, ids as Uuid[]);
  }).load(caseId)) ?? [];
