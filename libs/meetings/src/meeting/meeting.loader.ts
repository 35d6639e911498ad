import { poolCardRef } from '@regiotafel/cases/contract';
import { memberRef, municipalityRef, themeRef } from '@regiotafel/directory/contract';
import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { dayAt, globalId, Unauthenticated } from '@regiotafel/kernel';
import type { Attendance, AttendanceService } from './attendance.service.js';
import type { Attended, MeetingService, ParticipantRecord, RoleRecord, TableReaderRecord } from './meeting.service.js';

/** A meeting as the graph shows it. */
const meetingView = (row: Attended) => ({
  id: globalId('meeting', row.id),
  uuid: row.id,
  isExercise: row.is_exercise,
  kind: row.kind,
  status: row.status,
  urgency: row.urgency,
  mode: row.mode,
  durationMinutes: row.duration_minutes,
  requestedAt: row.requested_at,
  deadline: row.deadline,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  room: row.room_id && { id: globalId('room', row.room_id) },
  poolCard: row.shown_card_id && poolCardRef(row.shown_card_id),
  municipality: row.municipality_id && municipalityRef(row.municipality_id),
  theme: row.theme && themeRef(row.theme),
  chair: row.chair_id && memberRef(row.chair_id),
  neededParties: row.needed_parties,
  quorumMet: row.quorum_met,
  sequence: row.sequence,
  version: row.version,
});
export type MeetingView = ReturnType<typeof meetingView>;

/** Meetings as a list of the graph. */
export const meetingViews = (rows: readonly Attended[]): MeetingView[] => rows.map(meetingView);

const participantView = (row: ParticipantRecord) => ({
  member: memberRef(row.member_id),
  partyType: row.party_type,
  required: row.required,
  response: row.response,
  attended: row.attended,
});

/** Who may read what came of a table, with the last day. */
export const tableReaderViews = (rows: readonly TableReaderRecord[] | null) =>
  rows?.map((row) => ({ member: memberRef(row.member_id), startsAt: row.starts_at, until: dayAt(row.until) })) ?? null;

/** One meeting by global id; all that are asked for in one tick are read together. */
export const loadMeeting = (context: GraphContext, meetings: MeetingService, id: string): Promise<MeetingView | null> =>
  loaderFor(context, 'meetings.meeting', async (ids) => {
    if (!context.actor) throw new Unauthenticated();
    const rows = await meetings.byIds(context.actor, ids);
    return new Map([...rows].map(([key, row]) => [key, meetingView(row)]));
  }).load(id);

const roleView = ({ position, kind, party_type, required }: RoleRecord) => ({
  position,
  kind,
  partyType: party_type,
  required,
});

/** Who must be at a meeting, by its uuid. */
export const loadRoles = async (context: GraphContext, meetings: MeetingService, meetingId: string) => {
  const loader = loaderFor(context, 'meetings.roles', async (ids) => {
    if (!context.actor) throw new Unauthenticated();
    const rows = await meetings.needed(context.actor, ids);
    return new Map([...rows].map(([key, roles]) => [key, roles.map(roleView)]));
  });
  return (await loader.load(meetingId)) ?? [];
};

const attendanceView = ({ id, present, missing, because, recorded_by, recorded_at }: Attendance) => ({
  id: globalId('attendance', id),
  present: present.map(memberRef),
  missing,
  because,
  recordedBy: memberRef(recorded_by),
  recordedAt: recorded_at,
});

/** What was recorded of who was at a meeting, by its uuid. */
export const loadAttendances = async (context: GraphContext, attendance: AttendanceService, meetingId: string) => {
  const loader = loaderFor(context, 'meetings.attendances', async (ids) => {
    if (!context.actor) throw new Unauthenticated();
    const rows = await attendance.of(context.actor, ids);
    return new Map([...rows].map(([key, recorded]) => [key, recorded.map(attendanceView)]));
  });
  return (await loader.load(meetingId)) ?? [];
};

/** Who takes part in a meeting, by its uuid. */
export const loadParticipants = async (context: GraphContext, meetings: MeetingService, meetingId: string) => {
  const loader = loaderFor(context, 'meetings.participants', async (ids) => {
    if (!context.actor) throw new Unauthenticated();
    const rows = await meetings.participantsOf(context.actor, ids);
    return new Map([...rows].map(([key, people]) => [key, people.map(participantView)]));
  });
  return (await loader.load(meetingId)) ?? [];
};
