import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { DecideCovenantClosing } from './covenant.input.js';
import { Covenants } from './covenant.service.js';

@Resolver('CovenantPeriod')
export class CovenantResolver {
  constructor(private readonly covenants: Covenants) {}

  @Query('covenantPeriods')
  list(@Who() actor: Actor) {
    return this.covenants.list(actor);
  }

  @Query('regimesWithoutCovenant')
  missing(@Who() actor: Actor) {
    return this.covenants.missing(actor);
  }

  @Mutation('decideCovenantClosing')
  decide(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.covenants.decide(actor, parse(DecideCovenantClosing, input));
  }
}
