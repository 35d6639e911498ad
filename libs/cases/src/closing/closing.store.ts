import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CaseResult } from '../domain/closing.js';

export interface ClosingRow {
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly result: CaseResult;
  readonly retention_class: string;
  /** Null for an exercise, which is not kept. */
  readonly retained_until: Day | null;
  readonly sealed: Buffer;
  /** Why there was no aftercare; null when there was, and for what closed before this was asked. */
  readonly no_care_sealed: Buffer | null;
  readonly decided_by: Uuid;
  readonly decided_at: Date;
}

export interface ReopeningRow {
  readonly id: Uuid;
  readonly closing_id: Uuid;
  readonly sealed: Buffer;
  readonly decided_by: Uuid;
  readonly decided_at: Date;
}

const CLOSINGS = prepared<ClosingRow>(
  'cases.case_closings.of',
  `select c.id, c.case_id, c.result, c.retention_class, c.retained_until::text as retained_until, c.sealed, c.no_care_sealed, c.decided_by, c.decided_at
   from cases.case_closings c where c.case_id = $1::uuid order by c.decided_at desc, c.id desc`,
);
const CLOSE = prepared(
  'cases.case_closings.insert',
  `insert into cases.case_closings (tenant_id, id, case_id, result, retention_class, retained_from, retained_until, sealed, no_care_sealed, decided_by, decided_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, $4, $5::date, $6::date, $7, $8, (select sec.m()), (select sec.now()))`,
);
const REOPENINGS = prepared<ReopeningRow>(
  'cases.case_reopenings.of',
  `select r.id, r.closing_id, r.sealed, r.decided_by, r.decided_at from cases.case_reopenings r where r.case_id = $1::uuid order by r.decided_at desc`,
);
const REOPEN = prepared(
  'cases.case_reopenings.insert',
  `insert into cases.case_reopenings (tenant_id, id, case_id, closing_id, sealed, decided_by, decided_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4, (select sec.m()), (select sec.now()))`,
);

/** How often a case closed, the last time first. */
export const closingsOf = (tx: TenantTx, caseId: Uuid): Promise<ClosingRow[]> => tx.read(CLOSINGS, [caseId]);

export const insertClosing = (
  tx: TenantTx,
  row: Omit<ClosingRow, 'decided_by' | 'decided_at'> & { readonly retained_from: Day },
): Promise<number> =>
  tx.write(CLOSE, [
    row.id,
    row.case_id,
    row.result,
    row.retention_class,
    row.retained_from,
    row.retained_until,
    row.sealed,
    row.no_care_sealed,
  ]);

export const reopeningsOf = (tx: TenantTx, caseId: Uuid): Promise<ReopeningRow[]> => tx.read(REOPENINGS, [caseId]);

export const insertReopening = (
  tx: TenantTx,
  row: Pick<ReopeningRow, 'id' | 'closing_id' | 'sealed'>,
  caseId: Uuid,
): Promise<number> => tx.write(REOPEN, [row.id, caseId, row.closing_id, row.sealed]);
