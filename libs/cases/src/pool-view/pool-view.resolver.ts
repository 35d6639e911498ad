import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { KeepPoolView, RemovePoolView } from './pool-view.input.js';
import { PoolViewService } from './pool-view.service.js';

@Resolver('PoolView')
export class PoolViewResolver {
  constructor(private readonly views: PoolViewService) {}

  @Query('poolViews')
  poolViews(@Who() actor: Actor) {
    return this.views.all(actor);
  }

  @Mutation('keepPoolView')
  keepPoolView(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.views.keep(actor, parse(KeepPoolView, input));
  }

  @Mutation('removePoolView')
  removePoolView(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.views.remove(actor, parse(RemovePoolView, input));
  }
}
