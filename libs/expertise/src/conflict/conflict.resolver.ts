import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { LiftConflict, RecordConflict } from './conflict.input.js';
import { ConflictService, type ConflictView } from './conflict.service.js';

@Resolver('ConflictBlock')
export class ConflictResolver {
  constructor(private readonly conflicts: ConflictService) {}

  @Query('conflictBlocks')
  page(@Who() actor: Actor, @Args('first') first?: number, @Args('after') after?: string) {
    return this.conflicts.page(actor, { first, after });
  }

  @Mutation('recordConflict')
  record(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.conflicts.record(actor, parse(RecordConflict, input));
  }

  @Mutation('liftConflict')
  lift(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.conflicts.lift(actor, parse(LiftConflict, input));
  }

  @ResolveField('reason')
  reason(@Who() actor: Actor, @Parent() { id }: ConflictView) {
    return this.conflicts.reason(actor, id);
  }
}
