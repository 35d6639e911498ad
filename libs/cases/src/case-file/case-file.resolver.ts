import { Args, Context, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { GraphContext, PageArgs } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { PoolService } from '../pool/pool.service.js';
import { SignalService } from '../signal/signal.service.js';
import { loadCasePart } from './case-file.loader.js';
import { CaseFileService, type CaseFileView } from './case-file.service.js';
import { CaseParts } from './case-part.service.js';

@Resolver('CaseFile')
export class CaseFileResolver {
  constructor(
    private readonly cases: CaseFileService,
    private readonly parts: CaseParts,
    private readonly signals: SignalService,
    private readonly pool: PoolService,
  ) {}

  @Query('caseFiles')
  caseFiles(@Who() actor: Actor, @Args() args: PageArgs) {
    return this.cases.page(actor, args);
  }

  @Query('caseFile')
  caseFile(@Context() context: GraphContext, @Args('id') id: string) {
    return this.cases.loaded(context, id);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return this.cases.loaded(context, id);
  }

  @ResolveField('signal')
  signal({ signal }: CaseFileView, _args: unknown, context: GraphContext) {
    return this.signals.loaded(context, signal.id);
  }

  @ResolveField('card')
  card({ card }: CaseFileView, _args: unknown, context: GraphContext) {
    return this.pool.loaded(context, card.id);
  }

  @ResolveField('narrative')
  narrative(view: CaseFileView, _args: unknown, context: GraphContext) {
    return loadCasePart(context, this.parts, 'narratives', view);
  }

  @ResolveField('identity')
  identity(view: CaseFileView, _args: unknown, context: GraphContext) {
    return loadCasePart(context, this.parts, 'identities', view);
  }
}
