import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse, Who } from '@regiotafel/graphql';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { AddContribution } from './contribution.input.js';
import { ContributionService } from './contribution.service.js';

@Resolver('CaseFile')
export class ContributionResolver {
  constructor(private readonly contributions: ContributionService) {}

  @ResolveField('contributions')
  ofCase({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return this.contributions.loaded(context, row.id);
  }

  @Mutation('addContribution')
  add(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.contributions.add(actor, parse(AddContribution, input));
  }
}
