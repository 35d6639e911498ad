import { Args, Context, Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { AcknowledgeSignal, SignalCounts, SignalQuery } from './signal.input.js';
import { loadPart } from './signal.loader.js';
import { SignalCounting } from './signal-count.service.js';
import { SignalParts } from './signal-part.service.js';
import { SignalService, type SignalView } from './signal.service.js';

@Resolver('Signal')
export class SignalResolver {
  constructor(
    private readonly service: SignalService,
    private readonly parts: SignalParts,
    private readonly counting: SignalCounting,
  ) {}

  @Query('signals')
  signals(@Who() actor: Actor, @Args() args: unknown) {
    return this.service.page(actor, parse(SignalQuery, args));
  }

  @Query('signalCounts')
  signalCounts(@Who() actor: Actor, @Args() args: unknown) {
    return this.counting.counts(actor, parse(SignalCounts, args));
  }

  @Query('signal')
  signal(@Context() context: GraphContext, @Args('id') id: string) {
    return this.service.loaded(context, id);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return this.service.loaded(context, id);
  }

  @Mutation('acknowledgeSignal')
  acknowledgeSignal(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.service.acknowledge(actor, parse(AcknowledgeSignal, input));
  }

  @ResolveField('narrative')
  narrative(signal: SignalView, _args: unknown, context: GraphContext) {
    return loadPart(context, this.parts, 'narratives', signal);
  }

  @ResolveField('identity')
  identity(signal: SignalView, _args: unknown, context: GraphContext) {
    return loadPart(context, this.parts, 'identities', signal);
  }

  @ResolveField('reporter')
  reporter(signal: SignalView, _args: unknown, context: GraphContext) {
    return loadPart(context, this.parts, 'reporters', signal);
  }

  @ResolveField('interpretation')
  interpretation(signal: SignalView, _args: unknown, context: GraphContext) {
    return loadPart(context, this.parts, 'interpretations', signal);
  }
}
