import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { Rung } from '../domain/escalation.js';
import type { RevokedBecause } from '../grant/grant.service.js';
import { rankOf, type TimelineEvent } from '../domain/timeline.js';

export interface HappenedRow {
  readonly case_id: Uuid;
  /** Of the row that tells it. */
  readonly id: Uuid;
  readonly tenant_id: Uuid;
  readonly what: TimelineEvent;
  readonly at: Date;
  readonly at_text: string;
  readonly rank: number;
  readonly member_id: Uuid | null;
  /** The member, or an id of nobody: of two things of one kind in one moment it says which is told first. */
  readonly by: Uuid;
  /** The title of a document, or why there was no aftercare, sealed. */
  readonly sealed: Buffer | null;
  /** Of a step on the ladder. */
  readonly from_rung: Rung | null;
  readonly to_rung: Rung | null;
  /** Why access ended; `EXPIRED` on its last day. */
  readonly because: RevokedBecause | 'EXPIRED' | null;
  /** Who ended it. */
  readonly ended_by: Uuid | null;
}

interface From {
  /** The table with the name `e`, and what it is joined to. */
  readonly from: string;
  readonly at: string;
  readonly who: string;
  readonly when?: string;
  readonly id?: string;
  readonly caseId?: string;
  readonly sealed?: string;
  readonly rungs?: true;
  readonly ends?: true;
}

const NEEDS =
  'e.needs_approval and e.approved_at is null and e.revoked_at is null and e.valid_until > (select sec.now())';
const CHAIN = 'cases.case_documents e';

/** A plan with only limiting measures is adopted by a second person, any other by who asks. */
const ADOPTIONS = `(select a.tenant_id, a.id, a.case_id, a.asked_at as at, a.asked_by as by from cases.plan_adoptions a where a.balance <> 'LIMITING_ONLY'
  union all select r.tenant_id, r.id, r.case_id, r.reviewed_at, r.reviewed_by from cases.plan_reviews r where r.approved) e`;

/** Where each event stands. Row-level security keeps out what the caller may not read; each part has its own wall. */
const EVENTS: Readonly<Record<TimelineEvent, From>> = {
  WEIGHED: {
    from: 'cases.weighings e join cases.case_files c on c.weighing_id = e.id and c.id = wanted',
    at: 'e.concluded_at',
    who: 'null::uuid',
  },
  OPENED: { from: 'cases.case_files e', at: 'e.opened_at', who: 'null::uuid', caseId: 'e.id' },
  SIGNAL_JOINED: { from: 'cases.case_signals e', at: 'e.joined_at', who: 'e.joined_by', id: 'e.signal_id' },
  INVOLVED: { from: 'cases.involvements e', at: 'e.since', who: 'e.member_id' },
  INVOLVEMENT_ENDED: { from: 'cases.involvements e', at: 'e.until', who: 'e.member_id' },
  BLOCKED: { from: 'cases.case_blocks e', at: 'e.recorded_at', who: 'e.member_id' },
  BLOCK_LIFTED: { from: 'cases.case_blocks e', at: 'e.lifted_at', who: 'e.member_id' },
  RESTRICTED: { from: 'cases.case_restrictions e', at: 'e.set_at', who: 'e.set_by' },
  RESTRICTION_LIFTED: { from: 'cases.case_restrictions e', at: 'e.lifted_at', who: 'e.lifted_by' },
  HANDOVER_OFFERED: { from: 'cases.handovers e', at: 'e.offered_at', who: 'e.offered_by' },
  HANDED_OVER: {
    from: 'cases.handovers e',
    at: 'e.answered_at',
    who: 'e.answered_by',
    when: "e.status = 'ACCEPTED'",
  },
  HANDOVER_ENDED: {
    from: 'cases.handovers e',
    at: 'e.answered_at',
    who: 'e.answered_by',
    when: "e.status in ('DECLINED', 'WITHDRAWN')",
  },
  LAW_ASKED: { from: 'cases.regime_proposals e', at: 'e.asked_at', who: 'e.asked_by' },
  LAW_CHANGED: {
    from: 'cases.regime_proposals e',
    at: 'e.decided_at',
    who: 'e.decided_by',
    when: "e.status = 'CHANGED'",
  },
  LAW_KEPT: {
    from: 'cases.regime_proposals e',
    at: 'e.decided_at',
    who: 'e.decided_by',
    when: "e.status in ('KEPT', 'WITHDRAWN')",
  },
  CONTRIBUTED: { from: 'cases.contributions e', at: 'e.given_at', who: 'e.contributor_id' },
  CONTRIBUTION_WITHDRAWN: {
    from: 'cases.contribution_withdrawals e join cases.contributions k on k.tenant_id = e.tenant_id and k.id = e.id',
    at: 'e.withdrawn_at',
    who: 'e.contributor_id',
  },
  DOCUMENT_ADDED: { from: CHAIN, at: 'e.added_at', who: 'e.added_by', when: 'e.version = 1', sealed: 'e.sealed' },
  DOCUMENT_RENEWED: { from: CHAIN, at: 'e.added_at', who: 'e.added_by', when: 'e.version > 1', sealed: 'e.sealed' },
  DOCUMENT_WITHDRAWN: {
    from: 'cases.document_withdrawals e join cases.case_documents d on d.tenant_id = e.tenant_id and d.id = e.id',
    at: 'e.withdrawn_at',
    who: 'e.withdrawn_by',
    sealed: 'd.sealed',
  },
  ACCESS_ASKED: { from: 'cases.grants e', at: 'e.valid_from', who: 'e.member_id', when: NEEDS, caseId: 'e.object_id' },
  ACCESS_GIVEN: {
    from: 'cases.grants e',
    at: 'e.valid_from',
    who: 'e.member_id',
    when: `not (${NEEDS})`,
    caseId: 'e.object_id',
  },
  ACCESS_ENDED: {
    from: 'cases.grants e',
    at: 'least(e.revoked_at, e.valid_until)',
    who: 'e.member_id',
    caseId: 'e.object_id',
    ends: true,
  },
  INTERESTS_WEIGHED: { from: 'cases.interest_weighings e', at: 'e.weighed_at', who: 'e.weighed_by' },
  MEASURE_WRITTEN: { from: 'cases.plan_measures e', at: 'e.written_at', who: 'e.written_by' },
  MEASURE_ENDED: { from: 'cases.plan_measures e', at: 'e.ended_at', who: 'e.owner_id' },
  ADOPTION_ASKED: {
    from: 'cases.plan_adoptions e',
    at: 'e.asked_at',
    who: 'e.asked_by',
    when: "e.balance = 'LIMITING_ONLY'",
  },
  PLAN_ADOPTED: { from: ADOPTIONS, at: 'e.at', who: 'e.by' },
  ADOPTION_REFUSED: { from: 'cases.plan_reviews e', at: 'e.reviewed_at', who: 'e.reviewed_by', when: 'not e.approved' },
  ESCALATED: { from: 'cases.escalations e', at: 'e.decided_at', who: 'e.decided_by', rungs: true },
  NOTE_WRITTEN: { from: 'cases.mayor_notes e', at: 'e.written_at', who: 'e.written_by' },
  MAYOR_DECIDED: {
    from: 'cases.mayor_decisions e',
    at: 'e.recorded_at',
    who: 'e.recorded_by',
    when: 'e.completes is null',
  },
  AFTERCARE_STARTED: { from: 'cases.aftercares e', at: 'e.started_at', who: 'e.started_by' },
  AFTERCARE_CONTACT: { from: 'cases.aftercare_contacts e', at: 'e.recorded_at', who: 'e.recorded_by' },
  CLOSED: { from: 'cases.case_closings e', at: 'e.decided_at', who: 'e.decided_by', sealed: 'e.no_care_sealed' },
  REOPENED: { from: 'cases.case_reopenings e', at: 'e.decided_at', who: 'e.decided_by' },
};

const BEFORE_ITS_LAST = 'e.revoked_at < e.valid_until';
const rungs = (tells: boolean) => (tells ? 'e.from_rung, e.to_rung' : 'null, null');
const ends = (tells: boolean) =>
  tells
    ? `case when ${BEFORE_ITS_LAST} then e.revoked_because else 'EXPIRED' end, case when ${BEFORE_ITS_LAST} then e.revoked_by end`
    : 'null, null::uuid';

const eventOf = ([what, { from, at, who, when, id, caseId, sealed, ...tells }]: [string, From]): string =>
  `select ${id ?? 'e.id'} as id, e.tenant_id, '${what}' as what, ${rankOf(what as TimelineEvent)} as rank, ${at} as at, ${who} as member_id,
     ${sealed ?? 'null::bytea'} as sealed, ${rungs(tells.rungs ?? false)}, ${ends(tells.ends ?? false)}
   from ${from} where ${what === 'WEIGHED' ? 'true' : `${caseId ?? 'e.case_id'} = wanted`} and ${at} <= (select sec.now())${when ? ` and ${when}` : ''}`;

const NOBODY = '00000000-0000-0000-0000-000000000000';
const BY = `coalesce(every.member_id, '${NOBODY}'::uuid)`;

const SLICE = prepared<HappenedRow>(
  'cases.timeline.slice',
  `select wanted as case_id, h.id, h.tenant_id, h.what, h.rank, h.at, h.at::text as at_text, h.member_id, h.by, h.sealed, h.from_rung, h.to_rung, h.because, h.ended_by
   from unnest($1::uuid[]) wanted, lateral (
     select every.*, ${BY} as by from (${Object.entries(EVENTS).map(eventOf).join('\n union all ')}) every (id, tenant_id, what, rank, at, member_id, sealed, from_rung, to_rung, because, ended_by)
     where (every.at, every.rank, ${BY}, every.id) < ($2::timestamptz, $3::int, $4::uuid, $5::uuid)
     order by every.at desc, every.rank desc, ${BY} desc, every.id desc limit $6) h
   order by h.at desc, h.rank desc, h.by desc, h.id desc`,
);

/** Before every event: the newest first. */
const START = ['infinity', '0', NOBODY, NOBODY] as const;

/** What happened to cases before a place, newest first, at most so many of each. */
export const happened = (
  tx: TenantTx,
  caseIds: readonly Uuid[],
  { after, limit }: { readonly after: readonly string[] | null; readonly limit: number },
): Promise<HappenedRow[]> => tx.read(SLICE, [caseIds, ...(after ?? START), limit]);
