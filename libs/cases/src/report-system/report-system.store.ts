import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { ReferenceSystem } from '../domain/reference.js';

export interface ReportSystemRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly name: string;
  readonly kind: ReferenceSystem;
  readonly key_hash: Buffer;
  readonly added_by: Uuid;
  readonly added_at: Date;
  readonly key_made_at: Date;
  readonly last_used_at: Date | null;
  readonly revoked_by: Uuid | null;
  readonly revoked_at: Date | null;
}

const COLUMNS = `s.tenant_id, s.id, s.name, s.kind, s.key_hash, s.added_by, s.added_at, s.key_made_at, s.last_used_at, s.revoked_by, s.revoked_at`;
const ALL = prepared<ReportSystemRow>(
  'cases.report_systems.all',
  `select ${COLUMNS} from cases.report_systems s where s.tenant_id = (select sec.t())
   order by s.revoked_at desc nulls first, lower(s.name), s.id limit $1`,
);
const ONE = prepared<ReportSystemRow>(
  'cases.report_systems.one',
  `select ${COLUMNS} from cases.report_systems s where s.tenant_id = (select sec.t()) and s.id = $1::uuid`,
);
const INSERT = prepared(
  'cases.report_systems.insert',
  `insert into cases.report_systems (tenant_id, id, name, kind, key_hash, added_by, added_at, key_made_at)
   values ((select sec.t()), $1::uuid, $2, $3, $4, (select sec.m()), (select sec.now()), (select sec.now())) on conflict do nothing`,
);
const RENEW = prepared(
  'cases.report_systems.renew',
  `update cases.report_systems set key_hash = $2, key_made_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and revoked_at is null`,
);
const REVOKE = prepared(
  'cases.report_systems.revoke',
  `update cases.report_systems set revoked_by = (select sec.m()), revoked_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and revoked_at is null`,
);
const USED = prepared(
  'cases.report_systems.used',
  `update cases.report_systems set last_used_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and revoked_at is null`,
);

/** Those that count by name, then those that were revoked, newest first. */
export const reportSystems = (tx: TenantTx, atMost: number): Promise<ReportSystemRow[]> => tx.read(ALL, [atMost]);

export const reportSystemById = async (tx: TenantTx, id: Uuid): Promise<ReportSystemRow | null> =>
  (await tx.read(ONE, [id]))[0] ?? null;

/** 0 when the name is in use. */
export const insertReportSystem = (
  tx: TenantTx,
  row: Pick<ReportSystemRow, 'id' | 'name' | 'kind' | 'key_hash'>,
): Promise<number> => tx.write(INSERT, [row.id, row.name, row.kind, row.key_hash]);

/** 0 when it was revoked meanwhile. */
export const renewReportKey = (tx: TenantTx, id: Uuid, hash: Buffer): Promise<number> => tx.write(RENEW, [id, hash]);

/** 0 when it was revoked meanwhile. */
export const revokeReportSystem = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(REVOKE, [id]);

/** 0 when it was revoked meanwhile. */
export const noteReportSystemUsed = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(USED, [id]);
