import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { AppointCaseManager, EndInvolvement, InvolveMember } from './involvement.input.js';
import { loadInvolvements } from './involvement.loader.js';
import { InvolvementService } from './involvement.service.js';

@Resolver('CaseFile')
export class InvolvementResolver {
  constructor(private readonly involvements: InvolvementService) {}

  @ResolveField('involvements')
  ofCase({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return loadInvolvements(context, this.involvements, row.id);
  }

  @Mutation('involveMember')
  involve(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.involvements.involve(actor, parse(InvolveMember, input));
  }

  @Mutation('endInvolvement')
  end(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.involvements.end(actor, parse(EndInvolvement, input));
  }

  @Mutation('appointCaseManager')
  appoint(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.involvements.appoint(actor, parse(AppointCaseManager, input));
  }
}
