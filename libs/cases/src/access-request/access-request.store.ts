import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { InvolvementPart } from '../domain/case-file.js';
import type { FieldSet } from '../domain/field-set.js';

/** A request with its answer, and the access that was given for it as far as the caller may see that. */
export interface AccessRequestRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly asked_by: Uuid;
  readonly purpose: string;
  readonly field_sets: readonly FieldSet[];
  readonly valid_until: Date;
  readonly necessity: Buffer;
  readonly subsidiarity: Buffer;
  readonly wrapped: Buffer;
  readonly key_version: number;
  readonly renews: Uuid | null;
  readonly asked_at: Date;
  readonly lapses_at: Date;
  readonly withdrawn_at: Date | null;
  readonly answer: 'GIVEN' | 'REFUSED' | null;
  readonly reason: Buffer | null;
  readonly answered_by: Uuid | null;
  readonly answered_at: Date | null;
  readonly grant_id: Uuid | null;
  readonly grant_tenant_id: Uuid | null;
  readonly second_id: Uuid | null;
  readonly refusal: Buffer | null;
  readonly revoked_because: string | null;
  /** The case ended. */
  readonly is_over: boolean;
  /** What the caller is in the case now. */
  readonly parts: readonly InvolvementPart[];
}

export interface AccessRequestInsert {
  readonly id: Uuid;
  readonly caseId: Uuid;
  readonly purpose: string;
  readonly fieldSets: readonly FieldSet[];
  readonly validUntil: Date;
  readonly necessity: Buffer;
  readonly subsidiarity: Buffer;
  readonly wrapped: Buffer;
  readonly keyVersion: number;
  readonly renews: Uuid | null;
  readonly lapsesAt: Date;
}

const partIn = (part: InvolvementPart) =>
  `case when array_position((select cases.my_cases('${part}')), r.case_id) is not null then '${part}' end`;

const SELECT = `select r.tenant_id, r.id, r.case_id, r.asked_by, r.purpose, r.field_sets, r.valid_until, r.necessity, r.subsidiarity, r.wrapped,
    r.key_version, r.renews, r.asked_at, r.lapses_at, r.withdrawn_at, a.answer, a.reason, a.answered_by, a.answered_at, g.id as grant_id, g.tenant_id as grant_tenant_id,
    g.second_id, g.refusal, g.revoked_because, cases.is_over(r.case_id) as is_over, array_remove(array[${partIn('CASE_MANAGER')}, ${partIn('PROCESS_COORDINATOR')}], null) as parts
  from cases.access_requests r left join cases.access_answers a on a.request_id = r.id left join cases.grants g on g.request_id = r.id`;

const BY_IDS = prepared<AccessRequestRow>(
  'cases.access_requests.by_ids',
  `${SELECT} where r.id in (select unnest($1::uuid[]))`,
);
const OF_CASES = prepared<AccessRequestRow>(
  'cases.access_requests.of_cases',
  `${SELECT} where r.case_id in (select unnest($1::uuid[])) order by r.asked_at desc, r.id limit $2`,
);
/** Requests that wait for whoever leads the case, or for the caller as the second person. */
const WAITING = prepared<AccessRequestRow>(
  'cases.access_requests.waiting',
  `${SELECT} where (r.case_id in (select unnest((select cases.my_led_cases()))) or r.id in (select unnest((select cases.my_requests_to_second()))))
     and r.withdrawn_at is null and (a.answer is null or (a.answer = 'GIVEN' and g.approved_at is null and g.revoked_at is null))
     order by r.lapses_at, r.id limit $1`,
);
const INSERT = prepared(
  'cases.access_requests.insert',
  `insert into cases.access_requests (tenant_id, id, case_id, asked_by, purpose, field_sets, valid_until, necessity, subsidiarity, wrapped,
     key_version, renews, asked_at, lapses_at)
   values ((select sec.t()), $1::uuid, $2::uuid, (select sec.m()), $3, $4::text[], $5, $6, $7, $8, $9, $10::uuid, (select sec.now()), $11)
   on conflict (tenant_id, case_id, asked_by, purpose) where withdrawn_at is null and settled_at is null do nothing`,
);
const SETTLE = prepared(
  'cases.access_requests.settle',
  `update cases.access_requests set settled_at = (select sec.now())
   where tenant_id = (select sec.t()) and case_id = $1::uuid and asked_by = (select sec.m()) and purpose = $2 and withdrawn_at is null
     and settled_at is null and cases.is_settled(id)`,
);
const WITHDRAW = prepared(
  'cases.access_requests.withdraw',
  `update cases.access_requests set withdrawn_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and withdrawn_at is null
     and not exists (select from cases.access_answers a where a.request_id = $1::uuid)`,
);
const LOCK = prepared(
  'cases.access_requests.lock',
  `select pg_advisory_xact_lock(hashtextextended('cases.access_requests.' || $1::text, 0))`,
);
const ANSWER = prepared(
  'cases.access_answers.insert',
  `insert into cases.access_answers (tenant_id, request_id, case_id, asked_by, answer, reason, answered_by, answered_at)
   select (select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4, $5, (select sec.m()), (select sec.now())
   from cases.access_requests r where r.id = $1::uuid and r.withdrawn_at is null`,
);
const CARD = prepared<{ case_id: Uuid; regime: string }>(
  'cases.access_requests.card',
  `select p.case_id, p.regime from cases.pool_cards p where p.tenant_id = (select sec.r()) and (p.id = $1::uuid or p.case_id = $1::uuid)`,
);
const INVITED = prepared<{ case_id: Uuid; regime: string }>(
  'cases.access_requests.invited',
  `select g.object_id as case_id, g.regime from cases.grants g where g.object_id = $1::uuid and g.member_id = (select sec.m()) and g.question is not null
     and g.regime is not null and array_position((select cases.my_grants('CONTRIBUTE')), g.object_id) is not null limit 1`,
);

export const accessRequestsByIds = (tx: TenantTx, ids: readonly Uuid[]): Promise<AccessRequestRow[]> =>
  tx.read(BY_IDS, [ids]);

export const accessRequestById = async (tx: TenantTx, id: Uuid): Promise<AccessRequestRow | null> =>
  (await accessRequestsByIds(tx, [id]))[0] ?? null;

/** Newest first. */
export const accessRequestsOf = (tx: TenantTx, caseIds: readonly Uuid[], atMost: number): Promise<AccessRequestRow[]> =>
  tx.read(OF_CASES, [caseIds, atMost]);

/** Those that end first come first. */
export const waitingRequests = (tx: TenantTx, atMost: number): Promise<AccessRequestRow[]> =>
  tx.read(WAITING, [atMost]);

/** 0 when the caller asked for the same already and it still waits. */
export const insertAccessRequest = (tx: TenantTx, row: AccessRequestInsert): Promise<number> =>
  tx.write(INSERT, [
    row.id,
    row.caseId,
    row.purpose,
    row.fieldSets,
    row.validUntil,
    row.necessity,
    row.subsidiarity,
    row.wrapped,
    row.keyVersion,
    row.renews,
    row.lapsesAt,
  ]);

/** What was asked before of the same and is answered or lapsed waits no longer. */
export const settleAccessRequests = (tx: TenantTx, caseId: Uuid, purpose: string): Promise<number> =>
  tx.write(SETTLE, [caseId, purpose]);

/** Whoever answers or withdraws it now waits for the other, and then looks: the two stand in different tenants. */
export const lockAccessRequest = async (tx: TenantTx, id: Uuid): Promise<void> => {
  await tx.read(LOCK, [id]);
};

/** 0 when it was withdrawn or answered already. */
export const withdrawAccessRequestRow = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(WITHDRAW, [id]);

/** 0 when it was withdrawn meanwhile. */
export const insertAccessAnswer = (
  tx: TenantTx,
  request: Pick<AccessRequestRow, 'id' | 'case_id' | 'asked_by'>,
  answer: 'GIVEN' | 'REFUSED',
  reason: Buffer | null,
): Promise<number> => tx.write(ANSWER, [request.id, request.case_id, request.asked_by, answer, reason]);

/** The case of a card, or a case that has a card, which the caller may see in the pool. */
export const caseInPool = async (tx: TenantTx, id: Uuid): Promise<{ case_id: Uuid; regime: string } | null> =>
  (await tx.read(CARD, [id]))[0] ?? null;

/** A case about which a question was put to the caller. */
export const caseOfQuestion = async (tx: TenantTx, id: Uuid): Promise<{ case_id: Uuid; regime: string } | null> =>
  (await tx.read(INVITED, [id]))[0] ?? null;
