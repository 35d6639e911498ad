import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

export interface CasePartRow {
  readonly id: Uuid;
  readonly sealed: Buffer;
  readonly version: number;
}

/** The sealed parts of a case file. */
export type CasePart = 'cases.case_narratives' | 'cases.case_identities' | 'cases.case_plans';

const parts = (table: CasePart) =>
  prepared<CasePartRow>(
    `${table}.of`,
    `select p.id, p.sealed, p.version from ${table} p where p.id in (select unnest($1::uuid[]))`,
  );
const insertPart = (table: CasePart) =>
  prepared(`${table}.insert`, `insert into ${table} (tenant_id, id, sealed) values ((select sec.t()), $1::uuid, $2)`);

export const casePartsOf = (tx: TenantTx, table: CasePart, ids: readonly Uuid[]): Promise<CasePartRow[]> =>
  tx.read(parts(table), [ids]);

export const insertCasePart = (tx: TenantTx, table: CasePart, id: Uuid, sealed: Buffer): Promise<number> =>
  tx.write(insertPart(table), [id, sealed]);
