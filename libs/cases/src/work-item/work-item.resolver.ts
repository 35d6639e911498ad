import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { CaseFileService } from '../case-file/case-file.service.js';
import { PoolService } from '../pool/pool.service.js';
import { SignalService } from '../signal/signal.service.js';
import { WeighingReading } from '../weighing/weighing-reading.service.js';
import { loadAbout } from './work-item.loader.js';
import { WorkItemService, type WorkItemView } from './work-item.service.js';

@Resolver('WorkItem')
export class WorkItemResolver {
  constructor(
    private readonly items: WorkItemService,
    private readonly signals: SignalService,
    private readonly weighings: WeighingReading,
    private readonly cases: CaseFileService,
    private readonly pool: PoolService,
  ) {}

  @Query('workItems')
  workItems(@Who() actor: Actor) {
    return this.items.mine(actor);
  }

  @ResolveField('signal')
  signal(item: WorkItemView, _args: unknown, context: GraphContext) {
    return loadAbout('SIGNAL', item, context, this.signals);
  }

  @ResolveField('weighing')
  weighing(item: WorkItemView, _args: unknown, context: GraphContext) {
    return loadAbout('WEIGHING', item, context, this.weighings);
  }

  @ResolveField('caseFile')
  caseFile(item: WorkItemView, _args: unknown, context: GraphContext) {
    return loadAbout('CASE', item, context, this.cases);
  }

  @ResolveField('card')
  card(item: WorkItemView, _args: unknown, context: GraphContext) {
    return loadAbout('CARD', item, context, this.pool);
  }
}
