import { Injectable } from '@nestjs/common';
import { type Actor, parseId } from '@regiotafel/kernel';
import { type ReferenceWriter, Tenants } from '@regiotafel/tenancy';
import { parseMunicipalities, type RowError } from '../domain/parse-municipalities.js';
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

/** Municipalities that take part. */
@Injectable()
export class MunicipalityService {
  constructor(private readonly tenants: Tenants) {}

  async ofRegion(actor: Actor): Promise<MunicipalityRecord[]> {
    return (await this.tenants.read(actor, { action: 'municipality.list' }, MUNICIPALITIES_OF_REGION)).rows;
  }

  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, MunicipalityRecord>> {
    const wanted = new Map(ids.map((id) => [parseId('municipality', id) as string, id]));
    const { rows, who } = await this.tenants.read(actor, { action: 'municipality.read' }, MUNICIPALITIES_BY_ID, [
      [...wanted.keys()],
    ]);
    const known = rows.filter((row) => municipalityDoor.can(who, 'read', 'Municipality', row));
    return new Map(known.map((row) => [wanted.get(row.id) ?? '', row]));
  }
}

/** Imports the register of municipalities (codes, names, inhabitants, safety region) as reference. All or nothing; running it twice changes nothing. */
export const importMunicipalities = async (writer: ReferenceWriter, text: string): Promise<RegisterImport> => {
  const { rows, errors } = parseMunicipalities(text);
  if (errors.length > 0) return { total: rows.length, changed: 0, errors };
  const changed = await writer.run((tx) => replaceRegister(tx, rows));
  return { total: rows.length, changed, errors: [] };
};
