import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import { AccessRequestReading } from '../access-request/access-request-reading.service.js';
import { ContributionAsks } from '../contribution-ask/contribution-ask.service.js';
import { GrantSeconds } from '../grant/grant-second.service.js';
import { loadAbout } from './work-item.loader.js';
import type { WorkItemView } from './work-item.service.js';

/** What somebody asks of the caller about a case. */
@Resolver('WorkItem')
export class AskedWorkResolver {
  constructor(
    private readonly requests: AccessRequestReading,
    private readonly asks: ContributionAsks,
    private readonly seconds: GrantSeconds,
  ) {}

  @ResolveField('accessRequest')
  accessRequest(item: WorkItemView, _args: unknown, context: GraphContext) {
    return loadAbout('ACCESS_REQUEST', item, context, this.requests);
  }

  @ResolveField('contributionAsk')
  contributionAsk(item: WorkItemView, _args: unknown, context: GraphContext) {
    return loadAbout('CONTRIBUTION_ASK', item, context, this.asks);
  }

  @ResolveField('grantToSecond')
  grantToSecond(item: WorkItemView, _args: unknown, context: GraphContext) {
    return loadAbout('GRANT', item, context, this.seconds);
  }
}
