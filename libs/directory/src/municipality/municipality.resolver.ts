import { ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import type { MandateView, PartyView } from '../agreement/agreement.service.js';
import type { MyView } from '../member/member.service.js';
import { loadMunicipality } from './municipality.loader.js';
import { MunicipalityService } from './municipality.service.js';

@Resolver('Municipality')
export class MunicipalityResolver {
  constructor(private readonly municipalities: MunicipalityService) {}

  @ResolveReference()
  reference(municipality: { id: string }, context: GraphContext) {
    return loadMunicipality(context, this.municipalities, municipality);
  }
}

@Resolver('Me')
export class MyMunicipalityResolver {
  constructor(private readonly municipalities: MunicipalityService) {}

  @ResolveField('municipality')
  municipality({ municipality }: MyView, _args: unknown, context: GraphContext) {
    return loadMunicipality(context, this.municipalities, municipality);
  }
}

@Resolver('CovenantParty')
export class PartyMunicipalityResolver {
  constructor(private readonly municipalities: MunicipalityService) {}

  @ResolveField('municipality')
  municipality({ municipality }: PartyView, _args: unknown, context: GraphContext) {
    return loadMunicipality(context, this.municipalities, municipality);
  }
}

@Resolver('Mandate')
export class MandateMunicipalityResolver {
  constructor(private readonly municipalities: MunicipalityService) {}

  @ResolveField('municipality')
  municipality({ municipality }: MandateView, _args: unknown, context: GraphContext) {
    return loadMunicipality(context, this.municipalities, municipality);
  }

  @ResolveField('worksFor')
  worksFor({ worksFor }: MandateView, _args: unknown, context: GraphContext) {
    return loadMunicipality(context, this.municipalities, worksFor);
  }
}
