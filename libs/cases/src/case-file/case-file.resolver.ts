import { Args, Context, Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type GraphContext, type PageArgs, parse, Who } from '@regiotafel/graphql';
import type { Actor } from '@regiotafel/kernel';
import { WriteCasePlan } from './case-file.input.js';
import { loadCaseFile, loadCasePart } from './case-file.loader.js';
import { CaseFileService, type CaseFileView } from './case-file.service.js';

@Resolver('CaseFile')
export class CaseFileResolver {
  constructor(private readonly cases: CaseFileService) {}

  @Query('caseFiles')
  caseFiles(@Who() actor: Actor, @Args() args: PageArgs) {
    return this.cases.page(actor, args);
  }

  @Query('caseFile')
  caseFile(@Context() context: GraphContext, @Args('id') id: string) {
    return loadCaseFile(context, this.cases, id);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return loadCaseFile(context, this.cases, id);
  }

  @ResolveField('narrative')
  narrative(view: CaseFileView, _args: unknown, context: GraphContext) {
    return loadCasePart(context, this.cases, 'narrative', view);
  }

  @ResolveField('identity')
  identity(view: CaseFileView, _args: unknown, context: GraphContext) {
    return loadCasePart(context, this.cases, 'identity', view);
  }

  @ResolveField('plan')
  plan(view: CaseFileView, _args: unknown, context: GraphContext) {
    return loadCasePart(context, this.cases, 'plan', view);
  }

  @Mutation('writeCasePlan')
  writeCasePlan(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.cases.writePlan(actor, parse(WriteCasePlan, input));
  }
}
