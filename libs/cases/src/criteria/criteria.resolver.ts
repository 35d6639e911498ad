import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { AdoptCriteria, SetComposition } from './criteria.input.js';
import { CriteriaService } from './criteria.service.js';

@Resolver('WeighingRules')
export class CriteriaResolver {
  constructor(private readonly criteria: CriteriaService) {}

  @Query('weighingRules')
  weighingRules(@Who() actor: Actor) {
    return this.criteria.all(actor);
  }

  @Mutation('adoptCriteria')
  adoptCriteria(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.criteria.adopt(actor, parse(AdoptCriteria, input));
  }

  @Mutation('setComposition')
  setComposition(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.criteria.compose(actor, parse(SetComposition, input));
  }
}
