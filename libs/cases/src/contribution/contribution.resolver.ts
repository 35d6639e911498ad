import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import type { OwnConsentView } from '../consent/consent.service.js';
import { AddContribution, AddToContribution, WithdrawContribution } from './contribution.input.js';
import { ContributionService } from './contribution.service.js';
import { OwnContributions } from './own-contribution.service.js';

@Resolver('CaseFile')
export class ContributionResolver {
  constructor(
    private readonly contributions: ContributionService,
    private readonly own: OwnContributions,
  ) {}

  @ResolveField('contributions')
  ofCase({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return this.contributions.loaded(context, row.id);
  }

  @ResolveField('unagreedForLaterAccess')
  unagreedForLaterAccess({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return this.contributions.unagreedLoaded(context, 'DISCLOSURE', row.id);
  }

  @ResolveField('unagreedForMinutes')
  unagreedForMinutes({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return this.contributions.unagreedLoaded(context, 'MINUTES', row.id);
  }

  @Mutation('addContribution')
  add(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.contributions.add(actor, parse(AddContribution, input));
  }

  @Mutation('addToContribution')
  addTo(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.own.addTo(actor, parse(AddToContribution, input));
  }

  @Mutation('withdrawContribution')
  withdraw(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.own.withdraw(actor, parse(WithdrawContribution, input));
  }
}

@Resolver('OwnConsent')
export class OwnWithdrawalResolver {
  constructor(private readonly own: OwnContributions) {}

  @ResolveField('withdrawnAt')
  withdrawnAt({ id }: OwnConsentView, _args: unknown, context: GraphContext) {
    return this.own.withdrawnAt(context, id);
  }
}
