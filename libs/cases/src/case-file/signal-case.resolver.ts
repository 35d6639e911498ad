import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import type { SignalView } from '../signal/signal.service.js';
import { loadCaseOfSignal } from './case-file.loader.js';
import { CaseFileService } from './case-file.service.js';

@Resolver('Signal')
export class SignalCaseResolver {
  constructor(private readonly cases: CaseFileService) {}

  @ResolveField('caseFile')
  caseFile({ uuid }: SignalView, _args: unknown, context: GraphContext) {
    return loadCaseOfSignal(context, this.cases, uuid);
  }
}
