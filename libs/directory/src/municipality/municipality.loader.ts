import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { globalId, Unauthenticated } from '@regiotafel/kernel';
import { type SizeClass, sizeClassOf } from '../domain/size-class.js';
import type { MunicipalityService } from './municipality.service.js';
import type { MunicipalityRecord } from './municipality.store.js';

export interface MunicipalityView {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly inhabitants: number | null;
  readonly sizeClass: SizeClass | null;
}

/** A municipality as the graph shows it. */
export const municipalityView = (row: MunicipalityRecord): MunicipalityView => ({
  id: globalId('municipality', row.id),
  name: row.name,
  code: row.municipality_code,
  inhabitants: row.inhabitants,
  sizeClass: row.inhabitants === null ? null : sizeClassOf(row.inhabitants),
});

/** One municipality by global id; all that are asked for in one tick are read together. */
export const loadMunicipality = (
  context: GraphContext,
  municipalities: MunicipalityService,
  id: string,
): Promise<MunicipalityView | null> =>
  loaderFor(context, 'directory.municipality', async (ids) => {
    if (!context.actor) throw new Unauthenticated();
    const rows = await municipalities.byIds(context.actor, ids);
    return new Map([...rows].map(([key, row]) => [key, municipalityView(row)]));
  }).load(id);
