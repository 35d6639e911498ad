import { Query, Resolver } from '@nestjs/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { WorkItemService } from './work-item.service.js';

@Resolver('ExpertiseWorkItem')
export class WorkItemResolver {
  constructor(private readonly workItems: WorkItemService) {}

  @Query('expertiseWorkItems')
  mine(@Who() actor: Actor) {
    return this.workItems.mine(actor);
  }
}
