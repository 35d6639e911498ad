import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { SignalService, type SignalView } from '../signal/signal.service.js';
import { SplitSignal } from './split.input.js';
import { loadSplitFrom, loadSplits } from './split.loader.js';
import { SignalSplitting } from './split.service.js';

@Resolver('Signal')
export class SplitResolver {
  constructor(
    private readonly splitting: SignalSplitting,
    private readonly signals: SignalService,
  ) {}

  @ResolveField('splitFrom')
  splitFrom(signal: SignalView, _args: unknown, context: GraphContext) {
    return loadSplitFrom(context, this.signals, signal);
  }

  @ResolveField('splits')
  splits({ uuid }: SignalView, _args: unknown, context: GraphContext) {
    return loadSplits(context, this.splitting, uuid);
  }

  @Mutation('splitSignal')
  splitSignal(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.splitting.split(actor, parse(SplitSignal, input));
  }
}
