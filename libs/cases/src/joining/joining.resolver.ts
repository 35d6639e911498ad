import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { CaseFileService, type CaseFileView } from '../case-file/case-file.service.js';
import type { SignalView } from '../signal/signal.service.js';
import { JoinSignal } from './joining.input.js';
import { loadCasesFor, loadJoined } from './joining.loader.js';
import { SignalJoining } from './joining.service.js';

@Resolver('Signal')
export class SignalJoiningResolver {
  constructor(
    private readonly joining: SignalJoining,
    private readonly cases: CaseFileService,
  ) {}

  @ResolveField('joinableCases')
  joinableCases({ uuid }: SignalView, _args: unknown, context: GraphContext) {
    return loadCasesFor(context, this.joining, this.cases, { signalId: uuid, which: 'joinable' });
  }

  @ResolveField('joinedCases')
  async joinedCases({ uuid }: SignalView, _args: unknown, context: GraphContext) {
    return (await loadCasesFor(context, this.joining, this.cases, { signalId: uuid, which: 'joined' })) ?? [];
  }

  @Mutation('joinSignal')
  joinSignal(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.joining.join(actor, parse(JoinSignal, input));
  }
}

@Resolver('CaseFile')
export class CaseJoiningResolver {
  constructor(private readonly joining: SignalJoining) {}

  @ResolveField('joinedSignals')
  joinedSignals({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return loadJoined(context, this.joining, row.id);
  }
}
