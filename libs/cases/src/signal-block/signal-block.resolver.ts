import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { SignalView } from '../signal/signal.service.js';
import { BlockFromSignal, LiftSignalBlock } from './signal-block.input.js';
import { loadKeptAway } from './signal-block.loader.js';
import { SignalBlocks } from './signal-block.service.js';

@Resolver('Signal')
export class SignalBlockResolver {
  constructor(private readonly blocks: SignalBlocks) {}

  @ResolveField('blocks')
  async signalBlocks({ uuid }: SignalView, _args: unknown, context: GraphContext) {
    return (await loadKeptAway(context, this.blocks, uuid)).blocks;
  }

  @ResolveField('blockable')
  async blockable({ uuid }: SignalView, _args: unknown, context: GraphContext) {
    return (await loadKeptAway(context, this.blocks, uuid)).blockable;
  }

  @Mutation('blockFromSignal')
  blockFromSignal(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.blocks.block(actor, parse(BlockFromSignal, input));
  }

  @Mutation('liftSignalBlock')
  liftSignalBlock(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.blocks.lift(actor, parse(LiftSignalBlock, input));
  }
}
