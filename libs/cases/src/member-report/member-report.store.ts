import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { OutcomeCategory } from '../domain/feedback.js';
import type { ReporterStep } from '../domain/signal.js';
import type { Outcome } from '../domain/weighing.js';

/** A report of a colleague, as that colleague and the desk know it. */
export interface MemberReportRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly signal_id: Uuid;
  readonly reporter: Uuid;
  readonly member_id: Uuid;
  readonly theme: string;
  readonly reported_at: Date;
  readonly reported_text: string;
  /** Closed for who withdrew, whatever happens with the signal. */
  readonly step: ReporterStep;
  readonly outcome: OutcomeCategory | null;
}

/** A municipality of the caller's region. */
export const MUNICIPALITY = prepared<{ id: Uuid; region_id: Uuid }>(
  'cases.member_reports.municipality',
  `select t.id, t.region_id from reference.tenants t where t.id = $1::uuid and t.kind = 'MUNICIPALITY' and t.region_id = (select sec.r())`,
);

const REPORTS = `select r.tenant_id, r.id, r.signal_id, r.reporter, r.member_id, r.theme, r.reported_at, r.reported_at::text as reported_text, r.outcome,
     case when w.signal_id is null then s.step else 'CLOSED' end as step
   from cases.member_reports r join cases.signal_status s on s.tenant_id = r.tenant_id and s.id = r.signal_id
   left join cases.signal_withdrawals w on w.tenant_id = r.tenant_id and w.signal_id = r.signal_id and w.reporter = r.reporter`;
const ONE = prepared<MemberReportRow>(
  'cases.member_reports.one',
  `${REPORTS} where r.member_id = (select sec.m()) and r.id = $1::uuid`,
);
const MINE = prepared<MemberReportRow>(
  'cases.member_reports.mine',
  `${REPORTS} where r.member_id = (select sec.m()) and (r.reported_at, r.id) < ($1::timestamptz, $2::uuid) order by r.reported_at desc, r.id desc limit $3`,
);
const BY_SIGNALS = prepared<Pick<MemberReportRow, 'tenant_id' | 'signal_id' | 'member_id'>>(
  'cases.member_reports.of_signals',
  `select r.tenant_id, r.signal_id, r.member_id from cases.member_reports r
   where r.tenant_id = (select sec.t()) and r.signal_id in (select unnest($1::uuid[]))`,
);
const INSERT = prepared(
  'cases.member_reports.insert',
  `insert into cases.member_reports (tenant_id, id, signal_id, reporter, member_id, theme, reported_at)
   values ((select sec.t()), $1::uuid, $2::uuid, (select sec.m()), $3::uuid, $4, $5)`,
);
const TELL = prepared(
  'cases.member_reports.tell',
  'update cases.member_reports set outcome = $2 where tenant_id = (select sec.t()) and signal_id = $1::uuid and outcome is null',
);
const OUTCOME = prepared<{ outcome: Outcome }>(
  'cases.member_reports.outcome',
  `select w.outcome from cases.weighings w where w.tenant_id = (select sec.r()) and w.municipality_id = (select sec.t()) and w.signal_id = $1::uuid
     and w.status = 'CONCLUDED' order by w.concluded_at desc, w.id desc limit 1`,
);

/** Before every row of the list: newest first. */
const START = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

export const myReports = (
  tx: TenantTx,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<MemberReportRow[]> => tx.read(MINE, [...(after ?? START), limit]);

/** A report of the caller; null for those of everybody else. */
export const myReport = async (tx: TenantTx, id: Uuid): Promise<MemberReportRow | null> =>
  (await tx.read(ONE, [id]))[0] ?? null;

/** Who reported each signal of the own desk, where that was a colleague. */
export const membersWhoReported = (tx: TenantTx, signalIds: readonly Uuid[]) => tx.read(BY_SIGNALS, [signalIds]);

export const insertMemberReport = (
  tx: TenantTx,
  row: { id: Uuid; signalId: Uuid; memberId: Uuid; theme: string },
): Promise<number> => tx.write(INSERT, [row.id, row.signalId, row.memberId, row.theme, tx.now]);

/** 0 when no colleague reported it. */
export const tellOutcome = (tx: TenantTx, signalId: Uuid, outcome: OutcomeCategory): Promise<number> =>
  tx.write(TELL, [signalId, outcome]);

/** What the table of the region concluded of a signal; null when it never did. */
export const weighedOutcome = async (tx: TenantTx, signalId: Uuid): Promise<Outcome | null> =>
  (await tx.read(OUTCOME, [signalId]))[0]?.outcome ?? null;
