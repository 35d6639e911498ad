import { Injectable } from '@nestjs/common';
import type { ReferenceWriter } from '@regiotafel/tenancy';
import { parseMunicipalities, type RowError } from '../domain/parse-municipalities.js';
import { replaceRegister } from './municipality.store.js';

/** What an import of the register did: `changed` of `total`, or the rows that were refused and nothing else. */
export interface RegisterImport {
  readonly total: number;
  readonly changed: number;
  readonly errors: readonly RowError[];
}

/** Imports the register of municipalities (codes, names, inhabitants, safety region) as reference. All or nothing; running it twice changes nothing. */
@Injectable()
export class MunicipalityRegister {
  async importCsv(writer: ReferenceWriter, text: string): Promise<RegisterImport> {
    const { rows, errors } = parseMunicipalities(text);
    if (errors.length > 0) return { total: rows.length, changed: 0, errors };
    const changed = await writer.run((tx) => replaceRegister(tx, rows));
    return { total: rows.length, changed, errors: [] };
  }
}
