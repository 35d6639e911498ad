import { Injectable } from '@nestjs/common';
import type { GraphContext } from '@regiotafel/graphql';
import { globalId, type Uuid } from '@regiotafel/kernel';
import { type ActionView, loadAction } from './agenda.loader.js';
import { RecordService } from './record.service.js';

/** Actions as the graph shows them, for features that lead to one. */
@Injectable()
export class ActionViews {
  constructor(private readonly records: RecordService) {}

  byId(context: GraphContext, id: Uuid): Promise<ActionView | null> {
    return loadAction(context, this.records, globalId('action', id));
  }
}

/** The action, or null when there is no id, no action, or it is not the caller's to see. */
export const actionOf = (context: GraphContext, views: ActionViews, id: Uuid | null): Promise<ActionView | null> =>
  id === null ? Promise.resolve(null) : views.byId(context, id);
