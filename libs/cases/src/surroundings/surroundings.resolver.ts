import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { AddInvolvedParty, AddRelative, EndSurrounding, SetCaseKind } from './surroundings.input.js';
import { loadSurroundings } from './surroundings.loader.js';
import { SurroundingsService } from './surroundings.service.js';

@Resolver('CaseFile')
export class SurroundingsResolver {
  constructor(private readonly surroundings: SurroundingsService) {}

  @ResolveField('relatives')
  async relatives({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return (await loadSurroundings(context, this.surroundings, row.id))?.relatives ?? null;
  }

  @ResolveField('parties')
  async parties({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return (await loadSurroundings(context, this.surroundings, row.id))?.parties ?? null;
  }

  @ResolveField('mayWriteSurroundings')
  async mayWrite({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return (await loadSurroundings(context, this.surroundings, row.id))?.mayWrite ?? false;
  }

  @ResolveField('maySetKind')
  async maySetKind({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return (await loadSurroundings(context, this.surroundings, row.id))?.maySetKind ?? false;
  }

  @Mutation('setCaseKind')
  setKind(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.surroundings.setKind(actor, parse(SetCaseKind, input));
  }

  @Mutation('addRelative')
  addRelative(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.surroundings.addRelative(actor, parse(AddRelative, input));
  }

  @Mutation('addInvolvedParty')
  addParty(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.surroundings.addParty(actor, parse(AddInvolvedParty, input));
  }

  @Mutation('endSurrounding')
  end(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.surroundings.end(actor, parse(EndSurrounding, input));
  }
}
