import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { SignalView } from '../signal/signal.service.js';
import { AskReporter, QuestionStep } from './question.input.js';
import { loadQuestions } from './question.loader.js';
import { ReporterQuestions } from './question.service.js';

@Resolver('Signal')
export class QuestionResolver {
  constructor(private readonly questions: ReporterQuestions) {}

  @ResolveField('questions')
  signalQuestions({ uuid }: SignalView, _args: unknown, context: GraphContext) {
    return loadQuestions(context, this.questions, uuid);
  }

  @Mutation('askReporter')
  askReporter(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.questions.ask(actor, parse(AskReporter, input));
  }

  @Mutation('dropQuestion')
  dropQuestion(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.questions.drop(actor, parse(QuestionStep, input));
  }

  @Mutation('markAnswerRead')
  markAnswerRead(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.questions.markRead(actor, parse(QuestionStep, input));
  }
}
