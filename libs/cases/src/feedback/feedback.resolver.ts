import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { parse, Who } from '@regiotafel/graphql';
import type { Actor } from '@regiotafel/kernel';
import { CloseSignal, GiveFeedback } from './feedback.input.js';
import { FeedbackService } from './feedback.service.js';

@Resolver('Signal')
export class FeedbackResolver {
  constructor(private readonly feedback: FeedbackService) {}

  @Mutation('giveFeedback')
  giveFeedback(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.feedback.give(actor, parse(GiveFeedback, input));
  }

  @Mutation('closeSignal')
  closeSignal(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.feedback.close(actor, parse(CloseSignal, input));
  }
}
