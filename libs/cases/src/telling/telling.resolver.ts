import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import type { SignalView } from '../signal/signal.service.js';
import { loadWhoIsTold } from './telling.loader.js';
import { Telling } from './telling.service.js';

@Resolver('Signal')
export class TellingResolver {
  constructor(private readonly telling: Telling) {}

  @Query('toldAges')
  toldAges(@Who() actor: Actor) {
    return this.telling.ages(actor);
  }

  @ResolveField('whoIsTold')
  ofSignal(signal: SignalView, _args: unknown, context: GraphContext) {
    return loadWhoIsTold(context, this.telling, 'ofSignals', signal.uuid);
  }
}

@Resolver('CaseFile')
export class CaseTellingResolver {
  constructor(private readonly telling: Telling) {}

  @ResolveField('whoIsTold')
  ofCase({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return loadWhoIsTold(context, this.telling, 'ofCases', row.id);
  }
}
