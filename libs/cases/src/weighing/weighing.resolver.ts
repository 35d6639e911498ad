import { Args, Context, Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { SignalService } from '../signal/signal.service.js';
import { WeighingContent } from './weighing-content.service.js';
import { ConcludeWeighing, OpenJointPhase, WeighingQuery } from './weighing.input.js';
import { loadConclusion, loadCriteria, loadJudgements } from './weighing.loader.js';
import { WeighingReading, type WeighingView } from './weighing-reading.service.js';
import { WeighingService } from './weighing.service.js';

@Resolver('Weighing')
export class WeighingResolver {
  constructor(
    private readonly weighing: WeighingService,
    private readonly reading: WeighingReading,
    private readonly content: WeighingContent,
    private readonly signals: SignalService,
  ) {}

  @Query('weighings')
  weighings(@Who() actor: Actor, @Args() args: unknown) {
    return this.reading.page(actor, parse(WeighingQuery, args));
  }

  @Query('weighing')
  one(@Context() context: GraphContext, @Args('id') id: string) {
    return this.reading.loaded(context, id);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return this.reading.loaded(context, id);
  }

  @ResolveField('signal')
  signal({ signal }: WeighingView, _args: unknown, context: GraphContext) {
    return this.signals.loaded(context, signal.id);
  }

  @ResolveField('criteria')
  async criteria(view: WeighingView, _args: unknown, context: GraphContext) {
    return (await loadCriteria(context, this.content, view)) ?? [];
  }

  @ResolveField('judgements')
  async judgements(view: WeighingView, _args: unknown, context: GraphContext) {
    return (await loadJudgements(context, this.content, view)) ?? [];
  }

  @ResolveField('texts')
  texts(view: WeighingView, _args: unknown, context: GraphContext) {
    return loadConclusion(context, this.content, view);
  }

  @Mutation('submitJudgement')
  submitJudgement(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.weighing.judge(actor, input);
  }

  @Mutation('openJointPhase')
  openJointPhase(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.weighing.openJointPhase(actor, parse(OpenJointPhase, input));
  }

  @Mutation('concludeWeighing')
  concludeWeighing(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.weighing.conclude(actor, parse(ConcludeWeighing, input));
  }
}
