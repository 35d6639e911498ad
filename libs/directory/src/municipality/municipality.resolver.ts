import { ResolveReference, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import { loadMunicipality } from './municipality.loader.js';
import { MunicipalityService } from './municipality.service.js';

@Resolver('Municipality')
export class MunicipalityResolver {
  constructor(private readonly municipalities: MunicipalityService) {}

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return loadMunicipality(context, this.municipalities, id);
  }
}
