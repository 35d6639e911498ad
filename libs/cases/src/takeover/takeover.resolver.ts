import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import type { PoolCardView } from '../pool/pool.service.js';
import { LookAtTakeover, TakeOverCase } from './takeover.input.js';
import { loadChance, loadTakeovers } from './takeover.loader.js';
import { Takeovers } from './takeover.service.js';

@Resolver('CaseFile')
export class TakeoverResolver {
  constructor(private readonly takeovers: Takeovers) {}

  @ResolveField('takeovers')
  ofCase({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return loadTakeovers(context, this.takeovers, row.id);
  }

  @Mutation('takeOverCase')
  takeOver(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.takeovers.takeOver(actor, parse(TakeOverCase, input));
  }

  @Mutation('lookAtTakeover')
  look(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.takeovers.look(actor, parse(LookAtTakeover, input));
  }
}

@Resolver('PoolCard')
export class TakeoverChanceResolver {
  constructor(private readonly takeovers: Takeovers) {}

  @ResolveField('takeover')
  ofCard({ row }: PoolCardView, _args: unknown, context: GraphContext) {
    return loadChance(context, this.takeovers, row.case_id);
  }
}
