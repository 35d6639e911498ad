import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { TakeoverGround } from '../domain/takeover.js';

export interface TakeoverRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly from_member_id: Uuid;
  readonly ground: TakeoverGround;
  readonly until: Date | null;
  readonly reason: Buffer | null;
  readonly taken_by: Uuid;
  readonly taken_at: Date;
  readonly agrees: boolean | null;
  readonly note: Buffer | null;
  readonly looked_by: Uuid | null;
  readonly looked_at: Date | null;
  readonly involved: boolean;
}

/** Who manages a case that the caller may take over, and whether that person still has a seat. */
export interface Takable {
  readonly case_id: Uuid;
  readonly manager_id: Uuid;
  readonly has_seat: boolean;
}

const COLUMNS = `t.tenant_id, t.id, t.case_id, t.from_member_id, t.ground, t.until, t.reason, t.taken_by, t.taken_at, t.agrees, t.note, t.looked_by,
  t.looked_at, array_position((select cases.my_cases()), t.case_id) is not null as involved`;
const MAY = prepared<Takable>(
  'cases.may_take_over',
  'select wanted as case_id, m.manager_id, m.has_seat from unnest($1::uuid[]) wanted cross join lateral cases.may_take_over(wanted) m',
);
const TAKE = prepared('cases.take_over', 'select cases.take_over($1::uuid, $2::uuid, $3::uuid, $4)');
const SAY_WHY = prepared(
  'cases.case_takeovers.reason',
  `update cases.case_takeovers set reason = $2 where tenant_id = (select sec.t()) and id = $1::uuid and reason is null`,
);
const OF_CASES = prepared<TakeoverRow>(
  'cases.case_takeovers.of_cases',
  `select ${COLUMNS} from cases.case_takeovers t where t.case_id in (select unnest($1::uuid[])) order by t.taken_at desc, t.id desc limit $2`,
);
const WAITING = prepared<TakeoverRow>(
  'cases.case_takeovers.waiting',
  `select ${COLUMNS} from cases.case_takeovers t
   where t.case_id in (select unnest((select cases.my_cases()))) and t.looked_at is null and t.taken_by <> (select sec.m())
   order by t.taken_at, t.id limit $1`,
);
const LOOK = prepared(
  'cases.case_takeovers.look',
  `update cases.case_takeovers set agrees = $2, note = $3, looked_by = (select sec.m()), looked_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and looked_at is null and taken_by <> (select sec.m())`,
);
const UNMANAGED = prepared<{ id: Uuid; theme: string }>(
  'cases.unmanaged_cases',
  'select id, theme from cases.unmanaged_cases($1)',
);

/** Those of the cases that the caller may take over. */
export const takable = (tx: TenantTx, caseIds: readonly Uuid[]): Promise<Takable[]> => tx.read(MAY, [caseIds]);

/** The caller manages the case from now on. The database asks once more whether they may. */
export const takeOver = async (
  tx: TenantTx,
  caseId: Uuid,
  ids: readonly [Uuid, Uuid],
  last: Date | null,
): Promise<void> => {
  await tx.read(TAKE, [caseId, ...ids, last]);
};

export const sayWhy = (tx: TenantTx, id: Uuid, reason: Buffer): Promise<number> => tx.write(SAY_WHY, [id, reason]);

/** Newest first, at most so many over all cases. */
export const takeoversOf = (tx: TenantTx, caseIds: readonly Uuid[], atMost: number): Promise<TakeoverRow[]> =>
  tx.read(OF_CASES, [caseIds, atMost]);

/** What the caller has not looked at, and did not do. */
export const waitingTakeovers = (tx: TenantTx, atMost: number): Promise<TakeoverRow[]> => tx.read(WAITING, [atMost]);

/** 0 when somebody looked at it already. */
export const lookAt = (tx: TenantTx, id: Uuid, agrees: boolean, note: Buffer | null): Promise<number> =>
  tx.write(LOOK, [id, agrees, note]);

/** Cases of the caller's desk whose manager has no seat any longer. */
export const unmanagedCases = (tx: TenantTx, atMost: number) => tx.read(UNMANAGED, [atMost]);
