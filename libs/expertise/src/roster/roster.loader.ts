import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated } from '@regiotafel/kernel';
import type { ExpertView, RosterService } from './roster.service.js';

/** One expert by global id, or nobody for no id; all that are asked for in one tick are read together. */
export const loadExpert = async (
  context: GraphContext,
  roster: RosterService,
  id: string | null,
): Promise<ExpertView | null> =>
  id === null
    ? null
    : loaderFor(context, 'expertise.expert', (ids) => {
        if (!context.actor) throw new Unauthenticated();
        return roster.byIds(context.actor, ids);
      }).load(id);
