import { Injectable } from '@nestjs/common';
import type { GraphContext } from '@regiotafel/graphql';
import { globalId, type Uuid } from '@regiotafel/kernel';
import { loadRun, type RunView } from './planning.loader.js';
import { PlanningService } from './planning.service.js';

/** Planning runs as the graph shows them, for features that lead to one. */
@Injectable()
export class RunViews {
  constructor(private readonly planning: PlanningService) {}

  byId(context: GraphContext, id: Uuid): Promise<RunView | null> {
    return loadRun(context, this.planning, globalId('run', id));
  }
}

/** The run, or null when there is no id, no run, or it is not the caller's to see. */
export const runOf = (context: GraphContext, views: RunViews, id: Uuid | null): Promise<RunView | null> =>
  id === null ? Promise.resolve(null) : views.byId(context, id);
