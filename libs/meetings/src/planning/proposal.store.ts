import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** A reason and for how many earlier moments it was the first one; `position` is the role it is about. */
export interface ReasonCount {
  readonly code: string;
  readonly position: number | null;
  readonly count: number;
}

/** Why not earlier, or not at all. Codes and figures only. */
export interface ProposalExplanation {
  readonly earlier: number;
  /** Working days of notice that a moment needs; null when people are told within hours. */
  readonly noticeWorkingDays: number | null;
  readonly reasons: readonly ReasonCount[];
  /** What would have to change for a meeting that cannot be placed. */
  readonly lift: readonly { readonly code: string; readonly position: number | null }[];
}

/** What the people of a meeting were told before a repair: when, where, and who for each role. */
export interface ToldBefore {
  readonly startsAt: string;
  readonly roomId: Uuid | null;
  readonly people: readonly { readonly position: number; readonly memberId: Uuid }[];
}

export type ProposalKind = 'PLACE' | 'SWAP' | 'MOVE' | 'UNPLANNED';

export interface ProposalRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly run_id: Uuid;
  readonly meeting_id: Uuid;
  readonly position: number;
  readonly kind: ProposalKind;
  readonly status: 'OPEN' | 'CONFIRMED' | 'OVERTAKEN';
  readonly meeting_version: number;
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
  readonly room_id: Uuid | null;
  readonly moves: number;
  readonly waiting_days: number | null;
  readonly explanation: ProposalExplanation;
  /** Only of a repair. */
  readonly before: ToldBefore | null;
  /** Who would come, in the order of the meeting's roles. */
  readonly people: readonly { readonly position: number; readonly memberId: Uuid }[];
}

const COLUMNS = `p.tenant_id, p.id, p.run_id, p.meeting_id, p.position, p.kind, p.status, p.meeting_version, p.starts_at, p.ends_at, p.room_id, p.moves,
  p.waiting_days, p.explanation, p.before,
  (select coalesce(jsonb_agg(jsonb_build_object('position', s.position, 'memberId', s.member_id) order by s.position), '[]'::jsonb)
   from meetings.proposal_people s where s.tenant_id = p.tenant_id and s.proposal_id = p.id) as people`;

export const PROPOSALS_OF = prepared<ProposalRecord>(
  'meetings.proposals_of',
  `select ${COLUMNS} from meetings.proposals p where p.tenant_id = (select sec.r()) and p.run_id in (select unnest($1::uuid[])) order by p.position, p.id`,
);
export const PROPOSAL_BY_ID = prepared<ProposalRecord>(
  'meetings.proposal_by_id',
  `select ${COLUMNS} from meetings.proposals p where p.tenant_id = (select sec.r()) and p.id = $1`,
);

const OVERTAKE = prepared(
  'meetings.proposals.overtake',
  `update meetings.proposals set status = 'OVERTAKEN' where tenant_id = (select sec.r()) and status = 'OPEN' and meeting_id in (select unnest($1::uuid[]))`,
);
const CONFIRM = prepared(
  'meetings.proposals.confirm',
  `update meetings.proposals set status = 'CONFIRMED' where tenant_id = (select sec.r()) and id = $1 and status = 'OPEN'`,
);
const INSERT = prepared(
  'meetings.proposals.insert',
  `insert into meetings.proposals (tenant_id, id, run_id, meeting_id, position, kind, status, meeting_version, starts_at, ends_at, room_id, moves, waiting_days, explanation, before)
   select (select sec.r()), (r->>'id')::uuid, $1, (r->>'meetingId')::uuid, (r->>'position')::int, r->>'kind', 'OPEN', (r->>'meetingVersion')::int,
     (r->>'startsAt')::timestamptz, (r->>'endsAt')::timestamptz, (r->>'roomId')::uuid, (r->>'moves')::int, (r->>'waitingDays')::int, r->'explanation', nullif(r->'before', 'null'::jsonb)
   from jsonb_array_elements($2::jsonb) r`,
);
const INSERT_PEOPLE = prepared(
  'meetings.proposal_people.insert',
  `insert into meetings.proposal_people (tenant_id, proposal_id, position, member_id)
   select (select sec.r()), (r->>'id')::uuid, (s->>'position')::int, (s->>'memberId')::uuid
   from jsonb_array_elements($1::jsonb) r cross join lateral jsonb_array_elements(r->'people') s`,
);

/** A proposal as the planner makes it. */
export interface NewProposal {
  readonly id: Uuid;
  readonly meetingId: Uuid;
  readonly kind: ProposalKind;
  readonly meetingVersion: number;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly roomId: Uuid | null;
  readonly moves: number;
  readonly waitingDays: number | null;
  readonly explanation: ProposalExplanation;
  readonly before: ToldBefore | null;
  readonly people: ProposalRecord['people'];
}

/** Puts proposals in place of the open ones for the same meetings. */
export const insertProposals = async (tx: TenantTx, runId: Uuid, proposals: readonly NewProposal[]): Promise<void> => {
  if (proposals.length === 0) return;
  const rows = JSON.stringify(proposals.map((proposal, position) => ({ ...proposal, position })));
  await overtake(
    tx,
    proposals.map(({ meetingId }) => meetingId),
  );
  await tx.write(INSERT, [runId, rows]);
  await tx.write(INSERT_PEOPLE, [rows]);
};

/** Open proposals for these meetings no longer hold. */
export const overtake = (tx: TenantTx, meetings: readonly Uuid[]): Promise<number> =>
  tx.write(OVERTAKE, [[...new Set(meetings)]]);
/** Answers how many rows changed: none when the proposal is no longer open. */
export const markConfirmed = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(CONFIRM, [id]);
