import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { MeetingKind, MeetingMode, MeetingStatus, NeededRole, Response, Urgency } from '../domain/meeting.js';

export interface MeetingRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly pool_card_id: Uuid | null;
  readonly municipality_id: Uuid | null;
  readonly theme: string | null;
  readonly urgency: Urgency;
  readonly mode: MeetingMode;
  readonly duration_minutes: number;
  readonly requested_by: Uuid | null;
  readonly requested_at: Date;
  /** `YYYY-MM-DD` */
  readonly deadline: string;
  /** Party types without which the table cannot decide. */
  readonly needed_parties: string[];
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
  readonly room_id: Uuid | null;
  readonly chair_id: Uuid | null;
  readonly confirmed_at: Date | null;
  readonly held_at: Date | null;
  readonly quorum_met: boolean | null;
  readonly uid: string;
  readonly sequence: number;
  readonly version: number;
  /** About an invented case, to practise with. */
  readonly is_exercise: boolean;
}

export interface ParticipantRecord {
  readonly tenant_id: Uuid;
  readonly meeting_id: Uuid;
  readonly member_id: Uuid;
  readonly position: number | null;
  readonly party_type: string;
  readonly required: boolean;
  readonly response: Response;
  readonly attended: boolean | null;
  readonly ended_at: Date | null;
  /** Of the meeting; null also for who does not see that. */
  readonly municipality_id: Uuid | null;
}

/** Somebody at a table, and until when that gives sight of what was said there. */
export interface TableReaderRecord {
  readonly tenant_id: Uuid;
  readonly municipality_id: Uuid | null;
  readonly member_id: Uuid;
  readonly starts_at: Date;
  readonly until: Date;
}

/** A needed role with its candidates in order of preference. */
export interface RoleRecord {
  readonly tenant_id: Uuid;
  readonly meeting_id: Uuid;
  readonly position: number;
  readonly kind: NeededRole['kind'];
  readonly party_type: string | null;
  readonly required: boolean;
  readonly candidates: Uuid[];
}

const COLUMNS = `m.tenant_id, m.id, m.kind, m.status, m.pool_card_id, m.municipality_id, m.theme, m.urgency, m.mode, m.duration_minutes,
  m.requested_by, m.requested_at, m.deadline::text as deadline, m.needed_parties, m.starts_at, m.ends_at, m.room_id, m.chair_id, m.confirmed_at, m.held_at,
  m.quorum_met, m.uid, m.sequence, m.version, m.is_exercise`;

export const MEETINGS_BY_ID = prepared<MeetingRecord>(
  'meetings.by_id',
  `select ${COLUMNS} from meetings.meetings m where m.tenant_id = (select sec.r()) and m.id in (select unnest($1::uuid[]))`,
);
export const MEETINGS_BETWEEN = prepared<MeetingRecord>(
  'meetings.between',
  `select ${COLUMNS} from meetings.meetings m where m.tenant_id = (select sec.r()) and m.starts_at >= $1 and m.starts_at < $2
   order by m.starts_at, m.id limit 500`,
);
/** Meetings that wait for a moment, the most pressing first. */
export const MEETINGS_WAITING = prepared<MeetingRecord>(
  'meetings.waiting',
  `select ${COLUMNS} from meetings.meetings m where m.tenant_id = (select sec.r()) and m.status in ('DRAFT', 'POLLING')
   order by m.deadline, m.id limit 500`,
);
export const MEETINGS_OF_CARD = prepared<MeetingRecord>(
  'meetings.of_card',
  `select ${COLUMNS} from meetings.meetings m where m.tenant_id = (select sec.r()) and m.pool_card_id = $1 order by m.requested_at desc, m.id`,
);
export const PARTICIPANTS_OF = prepared<ParticipantRecord>(
  'meetings.participants_of',
  `select p.tenant_id, p.meeting_id, p.member_id, p.position, p.party_type, p.required, p.response, p.attended, p.ended_at, m.municipality_id
   from meetings.participants p left join meetings.meetings m on m.tenant_id = p.tenant_id and m.id = p.meeting_id where p.tenant_id = (select sec.r()) and p.meeting_id in (select unnest($1::uuid[]))
   order by p.position nulls last, p.member_id`,
);
/** Who may read what came of the meetings about a card, the longest first. */
export const TABLE_READERS = prepared<TableReaderRecord>(
  'meetings.table_readers',
  `select p.tenant_id, m.municipality_id, p.member_id, m.starts_at, m.ends_at + make_interval(days => r.items_open_days) as until
   from meetings.meetings m
   join meetings.participants p on p.tenant_id = m.tenant_id and p.meeting_id = m.id and p.ended_at is null
   join meetings.planning_rules r on r.tenant_id = m.tenant_id
   where m.tenant_id = (select sec.r()) and m.pool_card_id = $1 and m.status in ('SCHEDULED', 'HELD', 'MINUTES_DRAFT', 'MINUTES_APPROVED')
     and m.ends_at + make_interval(days => r.items_open_days) > (select sec.now())
   order by until desc, p.member_id limit 500`,
);
export const ROLES_OF = prepared<RoleRecord>(
  'meetings.roles_of',
  `select n.tenant_id, n.meeting_id, n.position, n.kind, n.party_type, n.required,
     array(select c.member_id from meetings.role_candidates c where c.tenant_id = n.tenant_id and c.meeting_id = n.meeting_id and c.position = n.position
       order by c.rank, c.member_id) as candidates
   from meetings.needed_roles n where n.tenant_id = (select sec.r()) and n.meeting_id in (select unnest($1::uuid[])) order by n.position`,
);
export const SEATS = prepared<{ readonly member_id: Uuid; readonly tenant_id: Uuid; readonly party_type: string }>(
  'meetings.seats_of',
  'select member_id, tenant_id, party_type from meetings.seats($1::uuid[])',
);

const INSERT_MEETING = prepared(
  'meetings.insert',
  `insert into meetings.meetings (tenant_id, id, kind, status, pool_card_id, municipality_id, theme, urgency, mode, duration_minutes, requested_by, requested_at, deadline, uid, needed_parties, is_exercise)
   values ((select sec.r()), $1, 'CASE', 'DRAFT', $2, $3, $4, $5, $6, $7, (select sec.m()), (select sec.now()), $8::date, $9, $10, $11)`,
);
const INSERT_ROLES = prepared(
  'meetings.needed_roles.insert',
  `insert into meetings.needed_roles (tenant_id, meeting_id, position, kind, party_type, required)
   select (select sec.r()), $1, (r->>'position')::int, r->>'kind', r->>'partyType', (r->>'required')::boolean from jsonb_array_elements($2::jsonb) r`,
);
const INSERT_CANDIDATES = prepared(
  'meetings.role_candidates.insert',
  `insert into meetings.role_candidates (tenant_id, meeting_id, position, member_id, rank)
   select (select sec.r()), $1, (r->>'position')::int, c.member::uuid, c.rank::int
   from jsonb_array_elements($2::jsonb) r cross join lateral jsonb_array_elements_text(r->'candidates') with ordinality as c(member, rank)`,
);
const HOLD = prepared(
  'meetings.hold',
  `update meetings.meetings set status = 'HELD', held_at = (select sec.now()), quorum_met = $3, version = version + 1
   where tenant_id = (select sec.r()) and id = $1 and version = $2 and status = 'SCHEDULED'`,
);
const CANCEL = prepared(
  'meetings.cancel',
  `update meetings.meetings set status = 'CANCELLED', sequence = sequence + 1, version = version + 1
   where tenant_id = (select sec.r()) and id = $1 and version = $2 and status in ('DRAFT', 'POLLING', 'SCHEDULED')`,
);
const RELEASE = prepared(
  'meetings.participants.release',
  'update meetings.participants set booked = false, version = version + 1 where tenant_id = (select sec.r()) and meeting_id = $1 and booked',
);
const ATTEND = prepared(
  'meetings.participants.attend',
  `update meetings.participants set attended = member_id in (select unnest($2::uuid[])), booked = false, version = version + 1
   where tenant_id = (select sec.r()) and meeting_id = $1 and ended_at is null`,
);
const ANSWER = prepared(
  'meetings.participants.answer',
  `update meetings.participants set response = $2, responded_at = (select sec.now()), version = version + 1
   where tenant_id = (select sec.r()) and meeting_id = $1 and member_id = (select sec.m()) and ended_at is null`,
);
const TOUCH_PLAN = prepared<{ readonly version: number }>(
  'meetings.plan_versions.touch',
  `insert into meetings.plan_versions as old (tenant_id) values ((select sec.r())) on conflict (tenant_id) do update set version = old.version + 1
   returning version::int as version`,
);

/** A meeting about a case, as it is asked for. */
export interface MeetingRow {
  readonly id: Uuid;
  readonly poolCardId: Uuid;
  readonly municipalityId: Uuid;
  readonly theme: string;
  readonly urgency: Urgency;
  readonly mode: MeetingMode;
  readonly durationMinutes: number;
  readonly deadline: string;
  readonly uid: string;
  readonly neededParties: readonly string[];
  readonly isExercise: boolean;
}

export const insertMeeting = (tx: TenantTx, row: MeetingRow): Promise<number> => {
  const { id, poolCardId, municipalityId, theme, urgency, mode, durationMinutes, deadline, uid } = row;
  const about = [id, poolCardId, municipalityId, theme, urgency, mode];
  return tx.write(INSERT_MEETING, [...about, durationMinutes, deadline, uid, [...row.neededParties], row.isExercise]);
};

export const insertRoles = async (tx: TenantTx, meetingId: Uuid, roles: readonly NeededRole[]): Promise<void> => {
  const rows = JSON.stringify(roles.map((role, position) => ({ ...role, position })));
  await tx.write(INSERT_ROLES, [meetingId, rows]);
  await tx.write(INSERT_CANDIDATES, [meetingId, rows]);
};

/** Each answers how many rows changed: none when the version or the state is another. */
export const holdMeeting = (tx: TenantTx, id: Uuid, version: number, quorumMet: boolean): Promise<number> =>
  tx.write(HOLD, [id, version, quorumMet]);
export const cancelMeeting = (tx: TenantTx, id: Uuid, version: number): Promise<number> =>
  tx.write(CANCEL, [id, version]);
export const releasePeople = (tx: TenantTx, meetingId: Uuid): Promise<number> => tx.write(RELEASE, [meetingId]);
export const recordAttendance = (tx: TenantTx, meetingId: Uuid, present: readonly Uuid[]): Promise<number> =>
  tx.write(ATTEND, [meetingId, [...present]]);
export const answerInvitation = (tx: TenantTx, meetingId: Uuid, response: Response): Promise<number> =>
  tx.write(ANSWER, [meetingId, response]);

/** Something a plan rests on has changed: a run that started before it will not write. Answers how many changes there were by now. */
export const touchPlan = async (tx: TenantTx): Promise<number> => (await tx.read(TOUCH_PLAN))[0]?.version ?? 0;
