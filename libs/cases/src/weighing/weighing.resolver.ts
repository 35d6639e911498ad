import { Args, Context, Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse, Who } from '@regiotafel/graphql';
import type { Actor } from '@regiotafel/kernel';
import { SignalService } from '../signal/signal.service.js';
import { ConcludeWeighing, OpenJointPhase, WeighingQuery } from './weighing.input.js';
import { loadAtTable, loadWeighing } from './weighing.loader.js';
import { WeighingReading, type WeighingView } from './weighing-reading.service.js';
import { WeighingService } from './weighing.service.js';

@Resolver('Weighing')
export class WeighingResolver {
  constructor(
    private readonly weighing: WeighingService,
    private readonly reading: WeighingReading,
    private readonly signals: SignalService,
  ) {}

  @Query('weighings')
  weighings(@Who() actor: Actor, @Args() args: unknown) {
    return this.reading.page(actor, parse(WeighingQuery, args));
  }

  @Query('weighing')
  one(@Context() context: GraphContext, @Args('id') id: string) {
    return loadWeighing(context, this.reading, id);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return loadWeighing(context, this.reading, id);
  }

  @ResolveField('signal')
  signal({ signal }: WeighingView, _args: unknown, context: GraphContext) {
    return this.signals.loaded(context, signal.id);
  }

  @ResolveField('criteria')
  criteria(view: WeighingView, _args: unknown, context: GraphContext) {
    return loadAtTable(context, this.reading, 'criteria', view);
  }

  @ResolveField('judgements')
  judgements(view: WeighingView, _args: unknown, context: GraphContext) {
    return loadAtTable(context, this.reading, 'judgements', view);
  }

  @ResolveField('texts')
  texts(view: WeighingView, _args: unknown, context: GraphContext) {
    return loadAtTable(context, this.reading, 'texts', view);
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
