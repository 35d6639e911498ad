import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { Conclusion } from '../domain/signal.js';

export interface PartRow {
  readonly id: Uuid;
  readonly sealed: Buffer;
}

export interface ReporterRow extends PartRow {
  readonly name_may_be_known: boolean;
}

export interface InterpretationRow extends PartRow {
  readonly version: number;
  readonly conclusion: Conclusion;
  readonly written_by: Uuid;
  readonly written_at: Date;
}

/** The table of a part that has one row per signal. */
export type PartTable = 'cases.signal_narratives' | 'cases.signal_identities';

const parts = (table: PartTable) =>
  prepared<PartRow>(`${table}.of`, `select p.id, p.sealed from ${table} p where p.id in (select unnest($1::uuid[]))`);
const insertPart = (table: PartTable) =>
  prepared(`${table}.insert`, `insert into ${table} (tenant_id, id, sealed) values ((select sec.t()), $1::uuid, $2)`);

const REPORTERS = prepared<ReporterRow>(
  'cases.signal_reporters.of',
  'select p.id, p.sealed, p.name_may_be_known from cases.signal_reporters p where p.id in (select unnest($1::uuid[]))',
);
const INSERT_REPORTER = prepared(
  'cases.signal_reporters.insert',
  'insert into cases.signal_reporters (tenant_id, id, sealed, name_may_be_known) values ((select sec.t()), $1::uuid, $2, $3)',
);
const INTERPRETATIONS = prepared<InterpretationRow>(
  'cases.signal_interpretations.of',
  `select distinct on (p.id) p.id, p.sealed, p.version, p.conclusion, p.written_by, p.written_at from cases.signal_interpretations p
   where p.id in (select unnest($1::uuid[])) order by p.id, p.version desc`,
);
const INSERT_INTERPRETATION = prepared(
  'cases.signal_interpretations.insert',
  `insert into cases.signal_interpretations (tenant_id, id, version, sealed, conclusion, written_by, written_at)
   values ((select sec.t()), $1::uuid, $2, $3, $4, (select sec.m()), $5)`,
);
const INSERT_RECEIPT = prepared(
  'cases.receipts.insert',
  'insert into cases.receipts (tenant_id, code_hash, reporter) values ((select sec.t()), $1, $2::uuid)',
);
const INSERT_STATUS = prepared(
  'cases.signal_status.insert',
  `insert into cases.signal_status (tenant_id, id, reporter, step) values ((select sec.t()), $1::uuid, $2::uuid, 'RECEIVED')`,
);

export const partsOf = (tx: TenantTx, table: PartTable, ids: readonly Uuid[]): Promise<PartRow[]> =>
  tx.read(parts(table), [ids]);

export const insertPartOf = (tx: TenantTx, table: PartTable, id: Uuid, sealed: Buffer): Promise<number> =>
  tx.write(insertPart(table), [id, sealed]);

export const reportersOf = (tx: TenantTx, ids: readonly Uuid[]): Promise<ReporterRow[]> => tx.read(REPORTERS, [ids]);

export const insertReporter = (tx: TenantTx, id: Uuid, sealed: Buffer, nameMayBeKnown: boolean): Promise<number> =>
  tx.write(INSERT_REPORTER, [id, sealed, nameMayBeKnown]);

/** The last interpretation of each signal. */
export const interpretationsOf = (tx: TenantTx, ids: readonly Uuid[]): Promise<InterpretationRow[]> =>
  tx.read(INTERPRETATIONS, [ids]);

export const insertInterpretation = (
  tx: TenantTx,
  id: Uuid,
  row: { version: number; sealed: Buffer; conclusion: Conclusion; writtenAt: Date },
): Promise<number> => tx.write(INSERT_INTERPRETATION, [id, row.version, row.sealed, row.conclusion, row.writtenAt]);

/** Lets the holder of a code follow the signal. */
export const insertReceipt = async (
  tx: TenantTx,
  id: Uuid,
  receipt: { hash: Buffer; reporter: Uuid },
): Promise<void> => {
  await tx.write(INSERT_RECEIPT, [receipt.hash, receipt.reporter]);
  await tx.write(INSERT_STATUS, [id, receipt.reporter]);
};
