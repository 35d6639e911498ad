import { Args, Context, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { ExpertFilter } from './roster.input.js';
import { loadExpert } from './roster.loader.js';
import { RosterService } from './roster.service.js';

/** Something that names an expert by global id. */
interface NamesExpert {
  readonly expertId: string | null;
}

@Resolver('Expert')
export class ExpertResolver {
  constructor(private readonly roster: RosterService) {}

  @Query('experts')
  experts(
    @Who() actor: Actor,
    @Args('filter') filter: unknown,
    @Args('first') first?: number,
    @Args('after') after?: string,
  ) {
    return this.roster.page(actor, parse(ExpertFilter, filter), { first, after });
  }

  @Query('expert')
  expert(@Context() context: GraphContext, @Args('id') id: string) {
    return loadExpert(context, this.roster, id);
  }

  @Query('expertiseSkills')
  skills(@Who() actor: Actor) {
    return this.roster.skills(actor);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return loadExpert(context, this.roster, id);
  }
}

@Resolver('ExpertiseRequest')
export class AssignedExpertResolver {
  constructor(private readonly roster: RosterService) {}

  @ResolveField('expert')
  expert(@Parent() { expertId }: NamesExpert, @Context() context: GraphContext) {
    return loadExpert(context, this.roster, expertId);
  }
}

@Resolver('ExpertCandidate')
export class CandidateExpertResolver {
  constructor(private readonly roster: RosterService) {}

  @ResolveField('expert')
  expert(@Parent() { expertId }: NamesExpert, @Context() context: GraphContext) {
    return loadExpert(context, this.roster, expertId);
  }
}

@Resolver('LedgerEntry')
export class LenderResolver {
  constructor(private readonly roster: RosterService) {}

  @ResolveField('expert')
  expert(@Parent() { expertId }: NamesExpert, @Context() context: GraphContext) {
    return loadExpert(context, this.roster, expertId);
  }
}

@Resolver('ConflictBlock')
export class BlockedExpertResolver {
  constructor(private readonly roster: RosterService) {}

  @ResolveField('expert')
  expert(@Parent() { expertId }: NamesExpert, @Context() context: GraphContext) {
    return loadExpert(context, this.roster, expertId);
  }
}
