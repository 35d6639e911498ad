import { Args, Context, Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse, Who } from '@regiotafel/graphql';
import type { Actor } from '@regiotafel/kernel';
import { CaseFileService } from '../case-file/case-file.service.js';
import { PoolCounts, PoolQuery, SetPoolCardStatus } from './pool.input.js';
import { type PoolCardView, PoolService } from './pool.service.js';

@Resolver('PoolCard')
export class PoolResolver {
  constructor(
    private readonly pool: PoolService,
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
}
