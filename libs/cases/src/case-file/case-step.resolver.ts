import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { MonitorHead } from './case-step.input.js';
import { CaseSteps } from './case-step.service.js';

@Resolver('CaseFile')
export class CaseStepResolver {
  constructor(private readonly steps: CaseSteps) {}

  @Mutation('monitorCase')
  monitor(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.steps.monitor(actor, parse(MonitorHead, input));
  }
}
