import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { SignalView } from '../signal/signal.service.js';
import { CloseSignal, GiveFeedback } from './feedback.input.js';
import { loadFeedback } from './feedback.loader.js';
import { FeedbackService } from './feedback.service.js';

@Resolver('Signal')
export class FeedbackResolver {
  constructor(private readonly feedback: FeedbackService) {}

  @ResolveField('feedback')
  signalFeedback({ uuid }: SignalView, _args: unknown, context: GraphContext) {
    return loadFeedback(context, this.feedback, uuid);
  }

  @Mutation('giveFeedback')
  giveFeedback(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.feedback.give(actor, parse(GiveFeedback, input));
  }

  @Mutation('closeSignal')
  closeSignal(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.feedback.close(actor, parse(CloseSignal, input));
  }
}
