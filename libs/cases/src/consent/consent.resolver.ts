import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { ContributionView } from '../contribution/contribution.service.js';
import { AskConsent, OwnConsentsPage, SetConsent } from './consent.input.js';
import { Consents } from './consent.service.js';

@Resolver('Contribution')
export class ConsentResolver {
  constructor(private readonly consents: Consents) {}

  @Query('ownConsents')
  mine(@Who() actor: Actor, @Args() args: unknown) {
    return this.consents.mine(actor, parse(OwnConsentsPage, args));
  }

  @ResolveField('consentUses')
  async uses({ uuid }: ContributionView, _args: unknown, context: GraphContext) {
    return (await this.consents.loaded(context, uuid))?.uses ?? [];
  }

  @ResolveField('consentUntil')
  async until({ uuid }: ContributionView, _args: unknown, context: GraphContext) {
    return (await this.consents.loaded(context, uuid))?.until;
  }

  @ResolveField('consentAskedAt')
  async askedAt({ uuid }: ContributionView, _args: unknown, context: GraphContext) {
    return (await this.consents.loaded(context, uuid))?.askedAt;
  }

  @ResolveField('mayAskConsent')
  async mayAsk({ uuid }: ContributionView, _args: unknown, context: GraphContext) {
    return (await this.consents.loaded(context, uuid))?.mayAsk ?? false;
  }

  @Mutation('setConsent')
  set(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.consents.set(actor, parse(SetConsent, input));
  }

  @Mutation('askConsent')
  ask(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.consents.ask(actor, parse(AskConsent, input));
  }
}
