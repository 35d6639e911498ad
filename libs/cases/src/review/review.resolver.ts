import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { SignalView } from '../signal/signal.service.js';
import { AnswerReview, AskWaiver, InterpretSignal } from './review.input.js';
import { loadReview } from './review.loader.js';
import { ReviewService } from './review.service.js';

@Resolver('Signal')
export class ReviewResolver {
  constructor(private readonly reviews: ReviewService) {}

  @ResolveField('review')
  signalReview({ uuid }: SignalView, _args: unknown, context: GraphContext) {
    return loadReview(context, this.reviews, uuid);
  }

  @Mutation('interpretSignal')
  interpretSignal(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.reviews.interpret(actor, parse(InterpretSignal, input));
  }

  @Mutation('askWaiver')
  askWaiver(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.reviews.askWaiver(actor, parse(AskWaiver, input));
  }

  @Mutation('answerReview')
  answerReview(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.reviews.answer(actor, parse(AnswerReview, input));
  }
}
