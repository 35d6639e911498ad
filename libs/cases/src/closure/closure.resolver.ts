import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { BlockFromCase, LiftCaseBlock, LiftCaseRestriction, NameOwnConflict, RestrictCase } from './closure.input.js';
import { loadClosures } from './closure.loader.js';
import { ClosureService } from './closure.service.js';
import { OwnConflicts } from './own-conflict.service.js';

@Resolver('CaseFile')
export class ClosureResolver {
  constructor(
    private readonly closures: ClosureService,
    private readonly conflicts: OwnConflicts,
  ) {}

  @ResolveField('blocks')
  async blocks({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return (await loadClosures(context, this.closures, row.id))?.blocks ?? [];
  }

  @ResolveField('restriction')
  async restriction({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return (await loadClosures(context, this.closures, row.id))?.restriction ?? null;
  }

  @ResolveField('answerers')
  async answerers({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return (await loadClosures(context, this.closures, row.id))?.answerers ?? [];
  }

  @Mutation('blockFromCase')
  block(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.closures.block(actor, parse(BlockFromCase, input));
  }

  @Mutation('liftCaseBlock')
  liftBlock(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.closures.liftBlock(actor, parse(LiftCaseBlock, input));
  }

  @Mutation('nameOwnConflict')
  nameOwnConflict(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.conflicts.name(actor, parse(NameOwnConflict, input));
  }

  @Mutation('restrictCase')
  restrict(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.closures.restrict(actor, parse(RestrictCase, input));
  }

  @Mutation('liftCaseRestriction')
  liftRestriction(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.closures.liftRestriction(actor, parse(LiftCaseRestriction, input));
  }
}
