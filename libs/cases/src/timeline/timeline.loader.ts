import { type Connection, type GraphContext, loaderFor, type PageArgs } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { HappenedView, TimelineService } from './timeline.service.js';

/** The same page of the course of each case; those of all cases that are asked for together are read together. */
export const loadTimeline = async (
  context: GraphContext,
  timeline: TimelineService,
  caseId: Uuid,
  { first, after }: PageArgs,
): Promise<Connection<HappenedView>> => {
  const loader = loaderFor(context, `cases.timeline.${first ?? ''}.${after ?? ''}`, (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return timeline.ofCases(context.actor, ids as Uuid[], { first: first ?? null, after: after ?? null });
  });
  return (await loader.load(caseId)) ?? { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
};
