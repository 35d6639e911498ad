import { Injectable } from '@nestjs/common';
import { type Actor, globalId, parseId } from '@regiotafel/kernel';
import { type OperatorDoor, Tenants } from '@regiotafel/tenancy';
import { parseMunicipalities, type RowError } from '../domain/parse-municipalities.js';
import { sizeClassOf } from '../domain/size-class.js';
import { municipalityDoor } from './municipality.policy.js';
import {
  MUNICIPALITIES_BY_ID,
  MUNICIPALITIES_OF_REGION,
  type MunicipalityRecord,
  replaceRegister,
} from './municipality.store.js';

/** What an import of the register did: `changed` of `total`, or the rows that were refused and nothing else. */
export interface RegisterImport {
  readonly total: number;
  readonly changed: number;
  readonly errors: readonly RowError[];
}

/** A municipality as the graph shows it. */
const viewOf = (row: MunicipalityRecord) => ({
  id: globalId('municipality', row.id),
  name: row.name,
  code: row.municipality_code,
  inhabitants: row.inhabitants,
  sizeClass: row.inhabitants === null ? null : sizeClassOf(row.inhabitants),
});
export type MunicipalityView = ReturnType<typeof viewOf>;

/** Municipalities that take part. */
@Injectable()
export class MunicipalityService {
  constructor(private readonly tenants: Tenants) {}

  async ofRegion(actor: Actor): Promise<MunicipalityView[]> {
    const { rows } = await this.tenants.read(actor, { action: 'municipality.list' }, MUNICIPALITIES_OF_REGION);
    return rows.map(viewOf);
  }

  /** Municipalities by global id; one that is not there, or not of the asker's region, is absent. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, MunicipalityView>> {
    const wanted = ids.map((id) => parseId('municipality', id));
    const { rows, who } = await this.tenants.read(actor, { action: 'municipality.read' }, MUNICIPALITIES_BY_ID, [
      wanted,
    ]);
    const views = rows.filter((row) => municipalityDoor.can(who, 'read', 'Municipality', row)).map(viewOf);
    return new Map(views.map((view) => [view.id, view]));
  }
}

/** Imports the register of municipalities (codes, names, inhabitants, safety region) as reference. All or nothing; running it twice changes nothing. */
export const importMunicipalities = async (writer: OperatorDoor, text: string): Promise<RegisterImport> => {
  const { rows, errors } = parseMunicipalities(text);
  if (errors.length > 0) return { total: rows.length, changed: 0, errors };
  const changed = await writer.run((tx) => replaceRegister(tx, rows));
  return { total: rows.length, changed, errors: [] };
};
