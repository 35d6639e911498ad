import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { DecideDuplicateCheck, HandleDuplicateNotice } from './duplicate.input.js';
import { DuplicateService } from './duplicate.service.js';

@Resolver('DuplicateCheck')
export class DuplicateResolver {
  constructor(private readonly duplicates: DuplicateService) {}

  @Query('duplicateCheck')
  duplicateCheck(@Who() actor: Actor) {
    return this.duplicates.present(actor);
  }

  @Mutation('decideDuplicateCheck')
  decide(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.duplicates.decide(actor, parse(DecideDuplicateCheck, input));
  }

  @Mutation('handleDuplicateNotice')
  handle(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.duplicates.handle(actor, parse(HandleDuplicateNotice, input));
  }
}
