import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { MoveMeasure, WriteMeasure } from './measure.input.js';
import { MeasureService } from './measure.service.js';
import { AdoptPlan, ReviewPlan, WriteCasePlan, WritePlanViews } from './plan.input.js';
import { loadPlan } from './plan.loader.js';
import { PlanReading } from './plan-reading.service.js';
import { PlanService } from './plan.service.js';

@Resolver('CaseFile')
export class PlanResolver {
  constructor(
    private readonly reading: PlanReading,
    private readonly plans: PlanService,
    private readonly measures: MeasureService,
  ) {}

  @Query('measureKinds')
  measureKinds(@Who() actor: Actor) {
    return this.reading.kinds(actor);
  }

  @ResolveField('plan')
  plan({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return loadPlan(context, this.reading, row.id);
  }

  @Mutation('writeCasePlan')
  writeCasePlan(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.plans.writeGoals(actor, parse(WriteCasePlan, input));
  }

  @Mutation('writePlanViews')
  writePlanViews(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.plans.writeViews(actor, parse(WritePlanViews, input));
  }

  @Mutation('adoptPlan')
  adoptPlan(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.plans.adopt(actor, parse(AdoptPlan, input));
  }

  @Mutation('reviewPlan')
  reviewPlan(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.plans.review(actor, parse(ReviewPlan, input));
  }

  @Mutation('writeMeasure')
  writeMeasure(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.measures.write(actor, parse(WriteMeasure, input));
  }

  @Mutation('moveMeasure')
  moveMeasure(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.measures.move(actor, parse(MoveMeasure, input));
  }
}
