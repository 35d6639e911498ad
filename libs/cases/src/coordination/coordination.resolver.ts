import { Args, Query, Resolver } from '@nestjs/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { Coordination } from './coordination.service.js';

@Resolver()
export class CoordinationResolver {
  constructor(private readonly coordination: Coordination) {}

  @Query('coordinatorsToName')
  toName(@Who() actor: Actor, @Args('caseId') caseId: string) {
    return this.coordination.choices(actor, caseId);
  }
}
