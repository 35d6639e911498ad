import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** An hour of the form, or of one system, in which reports were refused because there were too many. */
export interface RefusedRow {
  readonly tenant_id: Uuid;
  readonly key: string;
  readonly refused: number;
  /** The last of them. */
  readonly refused_at: Date;
  /** Null for the form. */
  readonly system: string | null;
}

/** The form of the municipality, beside the systems that report to it. */
const FORM: Uuid = '00000000-0000-0000-0000-000000000000' as Uuid;
const NOW = "date_bin('1 hour', now(), 'epoch')";
const COUNT = prepared(
  'cases.submission_windows.count',
  `insert into cases.submission_windows as w (tenant_id, window_start, source) values ((select sec.t()), ${NOW}, $2::uuid)
   on conflict (tenant_id, window_start, source) do update set submissions = w.submissions + 1 where w.submissions < $1`,
);
const REFUSE = prepared(
  'cases.submission_windows.refuse',
  `insert into cases.submission_windows as w (tenant_id, window_start, source, submissions, refused, refused_at)
   values ((select sec.t()), ${NOW}, $1::uuid, 0, 1, (select sec.now()))
   on conflict (tenant_id, window_start, source) do update set refused = w.refused + 1, refused_at = excluded.refused_at`,
);
const REFUSED = prepared<RefusedRow>(
  'cases.submission_windows.refused',
  `select w.tenant_id, w.source || ' ' || extract(epoch from w.window_start)::bigint as key, w.refused, w.refused_at, s.name as system
   from cases.submission_windows w left join cases.report_systems s on s.tenant_id = w.tenant_id and s.id = w.source
   where w.tenant_id = (select sec.t()) and w.refused > 0 and w.refused_at > (select sec.now()) - make_interval(days => $1)
   order by w.refused_at desc, w.window_start desc, w.source limit $2`,
);

/** Counts one report in this hour of real time, of a system or of the form; false when that has had its number. */
export const countSubmission = async (tx: TenantTx, limit: number, system: Uuid | null): Promise<boolean> =>
  (await tx.write(COUNT, [limit, system ?? FORM])) > 0;

export const noteRefused = (tx: TenantTx, system: Uuid | null): Promise<number> => tx.write(REFUSE, [system ?? FORM]);

/** The hours of the last days, newest first. */
export const refusedWithin = (tx: TenantTx, days: number, atMost: number): Promise<RefusedRow[]> =>
  tx.read(REFUSED, [days, atMost]);
