import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** A number that a system gave a report, and what its first report was. */
export interface ReportNumberRow {
  readonly digest: string;
  /** The key of repetition, sealed. */
  readonly first: Buffer;
  readonly received_at: Date;
}

const CLAIM = prepared(
  'cases.report_numbers.claim',
  `insert into cases.report_numbers (tenant_id, report_system_id, number_hash, digest, first, received_at)
   values ((select sec.t()), $1::uuid, $2, $3, $4, (select sec.now())) on conflict do nothing`,
);
const KNOWN = prepared<ReportNumberRow>(
  'cases.report_numbers.known',
  `select n.digest, n.first, n.received_at from cases.report_numbers n
   where n.tenant_id = (select sec.t()) and n.report_system_id = $1::uuid and n.number_hash = $2`,
);

/** 0 when the system has used the number before; waits for whoever uses it just now. */
export const claimNumber = (
  tx: TenantTx,
  systemId: Uuid,
  numberHash: Buffer,
  row: Pick<ReportNumberRow, 'digest' | 'first'>,
): Promise<number> => tx.write(CLAIM, [systemId, numberHash, row.digest, row.first]);

export const numberOf = async (tx: TenantTx, systemId: Uuid, numberHash: Buffer): Promise<ReportNumberRow | null> =>
  (await tx.read(KNOWN, [systemId, numberHash]))[0] ?? null;
