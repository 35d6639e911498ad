import { Query, Resolver } from '@nestjs/graphql';
import { Who } from '@regiotafel/graphql';
import type { Actor } from '@regiotafel/kernel';
import { WorkItemService } from './work-item.service.js';

@Resolver('WorkItem')
export class WorkItemResolver {
  constructor(private readonly items: WorkItemService) {}

  @Query('workItems')
  workItems(@Who() actor: Actor) {
    return this.items.mine(actor);
  }
}
