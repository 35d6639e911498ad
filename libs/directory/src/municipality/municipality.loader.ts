import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated } from '@regiotafel/kernel';
import type { MunicipalityService, MunicipalityView } from './municipality.service.js';

/** One municipality by global id; all that are asked for in one tick are read together. */
export const loadMunicipality = async (
  context: GraphContext,
  municipalities: MunicipalityService,
  named: { readonly id: string } | null,
): Promise<MunicipalityView | null> =>
  named &&
  loaderFor(context, 'directory.municipality', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return municipalities.byIds(context.actor, ids);
  }).load(named.id);
