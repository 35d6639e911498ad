import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated } from '@regiotafel/kernel';
import type { OrganisationView, RegionService, ThemeView } from './region.service.js';

/** One organisation by global id; all that are asked for in one tick are read together. */
export const loadOrganisation = async (
  context: GraphContext,
  regions: RegionService,
  named: { readonly id: string } | null,
): Promise<OrganisationView | null> =>
  named &&
  loaderFor(context, 'directory.organisation', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return regions.organisationsByIds(context.actor, ids);
  }).load(named.id);

/** One theme by global id; all that are asked for in one tick are read together. */
export const loadTheme = (context: GraphContext, regions: RegionService, id: string): Promise<ThemeView | null> =>
  loaderFor(context, 'directory.theme', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return regions.themesByIds(context.actor, ids);
  }).load(id);
