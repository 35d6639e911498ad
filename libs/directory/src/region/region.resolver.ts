import { Args, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { GraphContext, PageArgs } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { PartyView } from '../agreement/agreement.service.js';
import { MemberService, type MemberView } from '../member/member.service.js';
import { MunicipalityService } from '../municipality/municipality.service.js';
import { loadOrganisation, loadTheme } from './region.loader.js';
import { RegionService } from './region.service.js';

@Resolver('Region')
export class RegionResolver {
  constructor(
    private readonly regions: RegionService,
    private readonly municipalities: MunicipalityService,
    private readonly members: MemberService,
  ) {}

  @Query('region')
  region(@Who() actor: Actor) {
    return this.regions.own(actor);
  }

  @ResolveField('municipalities')
  municipalitiesOf(@Who() actor: Actor) {
    return this.municipalities.ofRegion(actor);
  }

  @ResolveField('organisations')
  organisations(@Who() actor: Actor) {
    return this.regions.organisations(actor);
  }

  @ResolveField('themes')
  themes(@Who() actor: Actor) {
    return this.regions.themes(actor);
  }

  @ResolveField('members')
  membersOf(@Who() actor: Actor, @Args() { first, after, ...wanted }: PageArgs) {
    return this.members.page(actor, { first, after }, wanted);
  }
}

@Resolver('Me')
export class MyRegionResolver {
  constructor(private readonly regions: RegionService) {}

  @ResolveField('region')
  region(@Who() actor: Actor) {
    return this.regions.own(actor);
  }
}

@Resolver('Member')
export class MemberOrganisationResolver {
  constructor(private readonly regions: RegionService) {}

  @ResolveField('organisation')
  organisation({ organisation }: MemberView, _args: unknown, context: GraphContext) {
    return loadOrganisation(context, this.regions, organisation);
  }
}

@Resolver('CovenantParty')
export class PartyOrganisationResolver {
  constructor(private readonly regions: RegionService) {}

  @ResolveField('organisation')
  organisation({ organisation }: PartyView, _args: unknown, context: GraphContext) {
    return loadOrganisation(context, this.regions, organisation);
  }
}

@Resolver('Organisation')
export class OrganisationResolver {
  constructor(private readonly regions: RegionService) {}

  @ResolveReference()
  reference(organisation: { id: string }, context: GraphContext) {
    return loadOrganisation(context, this.regions, organisation);
  }
}

@Resolver('Theme')
export class ThemeResolver {
  constructor(private readonly regions: RegionService) {}

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return loadTheme(context, this.regions, id);
  }
}
