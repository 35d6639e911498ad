import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { InterestHead } from './interest.input.js';
import { loadInterests } from './interest.loader.js';
import { InterestService } from './interest.service.js';

@Resolver('CaseFile')
export class InterestResolver {
  constructor(private readonly interests: InterestService) {}

  @ResolveField('interestWeighings')
  ofCase({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return loadInterests(context, this.interests, row.id);
  }

  @Mutation('weighInterests')
  weigh(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.interests.weigh(actor, parse(InterestHead, input));
  }
}
