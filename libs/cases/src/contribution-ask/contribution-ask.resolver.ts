import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { AccessRequestReading } from '../access-request/access-request-reading.service.js';
import { ContributionService } from '../contribution/contribution.service.js';
import { AskContribution } from './contribution-ask.input.js';
import { ContributionAsks, type ContributionAskView } from './contribution-ask.service.js';

@Resolver('ContributionAsk')
export class ContributionAskResolver {
  constructor(
    private readonly asks: ContributionAsks,
    private readonly contributions: ContributionService,
    private readonly requests: AccessRequestReading,
  ) {}

  @Query('contributionAsks')
  mine(@Who() actor: Actor) {
    return this.asks.mine(actor);
  }

  @Query('contributionAsk')
  one(@Context() context: GraphContext, @Args('id') id: string) {
    return this.asks.loaded(context, id);
  }

  @ResolveField('contributions')
  contributionsOf({ caseUuid }: ContributionAskView, _args: unknown, context: GraphContext) {
    return this.contributions.loaded(context, caseUuid);
  }

  @ResolveField('accessRequests')
  requestsOf({ caseUuid }: ContributionAskView, _args: unknown, context: GraphContext) {
    return this.requests.about(context, caseUuid);
  }

  @Mutation('askContribution')
  ask(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.asks.ask(actor, parse(AskContribution, input));
  }
}
