import { Args, Context, Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { CaseFileService } from '../case-file/case-file.service.js';
import { AssignPoolCard, PoolBulk, PoolCounts, PoolExportQuery, PoolQuery, SetPoolCardStatus } from './pool.input.js';
import { PoolAssigning } from './pool-assign.service.js';
import { PoolExporting } from './pool-export.service.js';
import { type PoolCardView, PoolService } from './pool.service.js';

@Resolver('PoolCard')
export class PoolResolver {
  constructor(
    private readonly pool: PoolService,
    private readonly assigning: PoolAssigning,
    private readonly exporting: PoolExporting,
    private readonly cases: CaseFileService,
  ) {}

  @Query('poolCards')
  poolCards(@Who() actor: Actor, @Args() args: unknown) {
    return this.pool.page(actor, parse(PoolQuery, args));
  }

  @Query('poolCounts')
  poolCounts(@Who() actor: Actor, @Args() args: unknown) {
    return this.pool.counts(actor, parse(PoolCounts, args));
  }

  @Query('poolCard')
  poolCard(@Context() context: GraphContext, @Args('id') id: string) {
    return this.pool.loaded(context, id);
  }

  @Query('poolExport')
  poolExport(@Who() actor: Actor, @Args() args: unknown) {
    return this.exporting.rows(actor, parse(PoolExportQuery, args));
  }

  @Query('poolBulkPreview')
  poolBulkPreview(@Who() actor: Actor, @Args() args: unknown) {
    return this.assigning.preview(actor, parse(PoolBulk, args));
  }

  @Query('poolAssignees')
  poolAssignees(@Who() actor: Actor) {
    return this.assigning.assignees(actor);
  }

  @Query('poolLoad')
  poolLoad(@Who() actor: Actor) {
    return this.exporting.load(actor);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return this.pool.loaded(context, id);
  }

  @ResolveField('caseFile')
  caseFile({ caseFile }: PoolCardView, _args: unknown, context: GraphContext) {
    return this.cases.loaded(context, caseFile.id);
  }

  @Mutation('setPoolCardStatus')
  setPoolCardStatus(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.pool.setStatus(actor, parse(SetPoolCardStatus, input));
  }

  @Mutation('assignPoolCard')
  assignPoolCard(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.assigning.assign(actor, parse(AssignPoolCard, input));
  }
}
