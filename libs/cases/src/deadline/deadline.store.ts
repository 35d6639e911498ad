import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CaseDeadlineKind } from '../domain/case-deadline.js';

export interface DeadlineRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly kind: CaseDeadlineKind;
  readonly member_id: Uuid | null;
  readonly deadline: Date;
}

/** A deadline that waits for the caller, with what a start page and a log need to know of its case. */
export interface WaitingRow extends DeadlineRow {
  readonly theme: string;
  readonly subject_id: Uuid | null;
  readonly involved: boolean;
  readonly field_sets: readonly string[];
}

const COLUMNS = 'd.tenant_id, d.id, d.case_id, d.kind, d.member_id, d.deadline';
const MANAGES = "array_position((select cases.my_cases('CASE_MANAGER')), d.case_id) is not null";
/** The caller stands in for somebody who is away. */
const REPLACES = `exists (select from cases.involvements i where i.tenant_id = d.tenant_id and i.case_id = d.case_id and i.member_id = (select sec.m())
  and i.replaces = d.member_id and i.since <= (select sec.now()) and (select sec.now()) < i.until)`;
/** What waits for somebody waits for whoever stands in for them too, and for the case manager when they no longer read the plan. */
const WAITING = prepared<WaitingRow>(
  'cases.case_deadlines.waiting',
  `select ${COLUMNS}, c.theme, c.subject_id, array_position((select cases.my_cases()), c.id) is not null as involved,
     case when array_position((select cases.my_grants('PLAN')), c.id) is not null then array['PLAN'] else array[]::text[] end as field_sets
   from cases.case_deadlines d join cases.case_files c on c.tenant_id = d.tenant_id and c.id = d.case_id
   where d.case_id in (select unnest((select cases.my_cases()) || (select cases.my_grants('PLAN')))) and d.ended_at is null
     and d.remind_at <= (select sec.now())
     and case when d.member_id is null then ${MANAGES} when d.member_id = (select sec.m()) then true when ${REPLACES} then true
       when ${MANAGES} then not cases.reads_plan(d.case_id, d.member_id) else false end
   order by d.deadline, d.id limit $1`,
);
const SET = prepared(
  'cases.case_deadlines.set',
  `insert into cases.case_deadlines (tenant_id, id, case_id, kind, about_id, member_id, deadline, remind_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, $4::uuid, $5::uuid, $6, $7)
   on conflict (tenant_id, kind, about_id) do update set member_id = excluded.member_id, deadline = excluded.deadline,
     remind_at = excluded.remind_at, ended_at = null, ended_by_closing = false`,
);
const END = prepared(
  'cases.case_deadlines.end',
  `update cases.case_deadlines set ended_at = (select sec.now())
   where tenant_id = (select sec.t()) and kind = $1 and about_id = $2::uuid and ended_at is null`,
);
const END_ALL = prepared(
  'cases.case_deadlines.end_all',
  `update cases.case_deadlines set ended_at = (select sec.now()), ended_by_closing = true
   where tenant_id = (select sec.t()) and case_id = $1::uuid and ended_at is null`,
);
/** What belongs to a phase that a case is no longer in stays as it ended. */
const RESTORE = prepared(
  'cases.case_deadlines.restore',
  `update cases.case_deadlines set ended_at = case when kind in ('PLAN_TO_REVIEW', 'CONTACT_DUE') then ended_at end, ended_by_closing = false
   where tenant_id = (select sec.t()) and case_id = $1::uuid and ended_by_closing`,
);

export interface DeadlineSet {
  readonly id: Uuid;
  readonly caseId: Uuid;
  readonly kind: CaseDeadlineKind;
  readonly aboutId: Uuid;
  readonly memberId: Uuid | null;
  readonly deadline: Date;
  readonly remindAt: Date;
}

/** What waits for the caller, first deadline first. */
export const waitingDeadlines = (tx: TenantTx, atMost: number): Promise<WaitingRow[]> => tx.read(WAITING, [atMost]);

export const setDeadline = (tx: TenantTx, row: DeadlineSet): Promise<number> =>
  tx.write(SET, [row.id, row.caseId, row.kind, row.aboutId, row.memberId, row.deadline, row.remindAt]);

export const endDeadline = (tx: TenantTx, kind: CaseDeadlineKind, aboutId: Uuid): Promise<number> =>
  tx.write(END, [kind, aboutId]);

/** What waited when the case closed waits again. */
export const restoreDeadlinesOf = (tx: TenantTx, caseId: Uuid): Promise<number> => tx.write(RESTORE, [caseId]);

export const endDeadlinesOf = (tx: TenantTx, caseId: Uuid): Promise<number> => tx.write(END_ALL, [caseId]);
