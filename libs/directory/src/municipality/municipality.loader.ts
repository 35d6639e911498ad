import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated } from '@regiotafel/kernel';
import type { MunicipalityService, MunicipalityView } from './municipality.service.js';

/** One municipality by global id; all that are asked for in one tick are read together. */
export const loadMunicipality = (
  context: GraphContext,
  municipalities: MunicipalityService,
  id: string,
): Promise<MunicipalityView | null> =>
  loaderFor(context, 'directory.municipality', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return municipalities.byIds(context.actor, ids);
  }).load(id);
