import type { Door } from '@regiotafel/access';
import type { Who } from '@regiotafel/kernel';
import type { Row, Rows } from './world-rows.js';

/** The doors of the features. */
type Feature = 'agenda' | 'availability' | 'invitation' | 'meeting' | 'planning' | 'series';
export type Doors = Readonly<Record<Feature, Door>>;

/** What the policies say about somebody and a row, in the world of `rows`. */
export type May = (who: Who, row: Row, rows: Rows, doors: Doors) => boolean;

const of = (rows: Rows, table: string): readonly Row[] => rows.get(table) ?? [];
const presentIn = (rows: Rows, meetingId: unknown): unknown[] =>
  of(rows, 'participants')
    .filter((row) => row['meeting_id'] === meetingId && row['ended_at'] === null)
    .map((row) => row['member_id']);
const meetingIdOf = (row: Row, rows: Rows): unknown =>
  row['meeting_id'] ?? of(rows, 'agenda_items').find(({ id }) => id === row['item_id'])?.['meeting_id'] ?? row['id'];
const onItem = (rows: Rows, itemId: unknown): unknown[] => {
  const present = presentIn(rows, meetingIdOf({ item_id: itemId }, rows));
  return of(rows, 'item_members')
    .filter((row) => row['item_id'] === itemId && row['ended_at'] === null && present.includes(row['member_id']))
    .map((row) => row['member_id']);
};
const meetingFacts = (row: Row, rows: Rows): Row => {
  const id = meetingIdOf(row, rows);
  return { ...of(rows, 'meetings').find((one) => one['id'] === id), participants: presentIn(rows, id) };
};

const either =
  (...ways: May[]): May =>
  (...asked) =>
    ways.some((way) => way(...asked));
const about =
  (kind: string): May =>
  (who, row, rows, doors) =>
    doors.agenda.can(who, 'read', kind, { ...row, members: onItem(rows, row['item_id'] ?? row['id']) });
const ofMeeting =
  (kind: string): May =>
  (who, row, rows, doors) =>
    doors.meeting.can(who, 'read', kind, { ...row, participants: presentIn(rows, row['meeting_id'] ?? row['id']) });
const meeting =
  (action: string): May =>
  (who, row, rows, doors) =>
    doors.meeting.can(who, action, 'Meeting', meetingFacts(row, rows));
const kept =
  (kind: string): May =>
  (who, row, _rows, doors) =>
    doors.meeting.can(who, 'keep', kind, row);
const role: May = (who, row, rows, doors) =>
  doors.meeting.can(who, 'read', 'Role', { ...row, requested_by: meetingFacts(row, rows)['requested_by'] });
const settings =
  (action: string, kind: string): May =>
  (who, row, _rows, doors) =>
    doors.series.can(who, action, kind, row);
const calendar =
  (action: string, kind = 'Calendar'): May =>
  (who, row, _rows, doors) =>
    doors.availability.can(who, action, kind, row);
const run =
  (action: string): May =>
  (who, row, _rows, doors) =>
    doors.planning.can(who, action, 'PlanningRun', row);
const proposal =
  (action: string): May =>
  (who, row, _rows, doors) =>
    doors.planning.can(who, action, 'Proposal', row);

/** Somebody's own answer: as whoever is, or was, a participant of that meeting. */
const ownPart: May = (who, row, rows, doors) =>
  of(rows, 'participants').some(
    (part) => part['meeting_id'] === meetingIdOf(row, rows) && doors.meeting.can(who, 'answer', 'Participant', part),
  );
const records: May = (who, row, rows, doors) => {
  const item = { tenant_id: row['tenant_id'], members: onItem(rows, row['item_id']) };
  return doors.agenda.can(who, 'record', 'AgendaItem', { ...item, chair_id: meetingFacts(row, rows)['chair_id'] });
};
const ownCalendar =
  (action: string): May =>
  (who, row, _rows, doors) =>
    doors.availability.can(who, action, 'Calendar', { tenant_id: row['tenant_id'], member_id: row['owner_id'] });
const key: May = (who, row, rows, doors) => {
  if (row['object_kind'] === 'CALENDAR')
    return either(ownCalendar('readDetails'), ownCalendar('refresh'))(who, row, rows, doors);
  const item = { ...row, item_id: row['object_id'], members: onItem(rows, row['object_id']) };
  const owned = of(rows, 'actions').filter(({ item_id }) => item_id === row['object_id']);
  return (
    doors.agenda.can(who, 'read', 'AgendaItem', item) ||
    owned.some((action) => doors.agenda.can(who, 'read', 'Action', action))
  );
};

/** Who may see a row of each table. */
export const READS: Readonly<Record<string, May>> = {
  series: settings('read', 'Series'),
  rooms: settings('read', 'Room'),
  region_contacts: settings('read', 'Contact'),
  planning_rules: settings('read', 'Rules'),
  plan_versions: settings('read', 'Rules'),
  meetings: ofMeeting('Meeting'),
  participants: ofMeeting('Participant'),
  needed_roles: role,
  role_candidates: role,
  pool_cards: ofMeeting('PoolCard'),
  conflict_blocks: ofMeeting('ConflictBlock'),
  calendars: calendar('read'),
  busy_blocks: calendar('read', 'BusyBlock'),
  planning_runs: run('read'),
  proposals: proposal('read'),
  proposal_people: proposal('read'),
  invitations: (who, row, _rows, doors) => doors.invitation.can(who, 'read', 'Invitation', row),
  agenda_items: about('AgendaItem'),
  item_members: about('ItemMember'),
  decisions: about('Decision'),
  minutes: about('Minutes'),
  actions: about('Action'),
  object_keys: key,
};

/** Who may change a row; a table that is not here knows no change. */
export const CHANGES: Readonly<Record<string, May>> = {
  series: settings('setUp', 'Series'),
  rooms: settings('setUp', 'Room'),
  region_contacts: settings('setUp', 'Contact'),
  planning_rules: settings('setUp', 'Rules'),
  plan_versions: settings('read', 'Rules'),
  meetings: either(meeting('plan'), meeting('hold')),
  participants: either(meeting('plan'), meeting('hold'), (who, row, _rows, doors) =>
    doors.meeting.can(who, 'answer', 'Participant', row),
  ),
  pool_cards: kept('PoolCard'),
  conflict_blocks: kept('ConflictBlock'),
  calendars: either(calendar('change'), calendar('refresh')),
  planning_runs: either(run('cancel'), run('work')),
  proposals: either(proposal('confirm'), run('work')),
  invitations: (who, row, _rows, doors) => doors.invitation.can(who, 'send', 'Invitation', row),
  item_members: either(meeting('plan'), (who, row, _rows, doors) =>
    doors.meeting.can(who, 'answer', 'Participant', row),
  ),
  actions: (who, row, _rows, doors) => doors.agenda.can(who, 'complete', 'Action', row),
};

/** Who may take a row away; a table that is not here keeps its rows. */
export const REMOVES: Readonly<Record<string, May>> = {
  busy_blocks: either(calendar('change', 'BusyBlock'), calendar('refresh', 'BusyBlock')),
  calendars: calendar('change'),
  object_keys: (who, row, rows, doors) =>
    row['object_kind'] === 'CALENDAR' && ownCalendar('change')(who, row, rows, doors),
};

/** A row as a command adds it. `values` are SQL: `$1` the region, `$2` a meeting, `$3` its item, `$4` its run, `$5` its proposal, `$6` its municipality; ME is the asker. */
export interface Add {
  readonly table: string;
  readonly columns: string;
  readonly values: string;
  readonly may: May;
}

/** A row that names the asker as its person. */
const ownOf =
  (column: string, may: May): May =>
  (who, row, rows, doors) =>
    may(who, { ...row, [column]: who.memberId ?? 'nobody' }, rows, doors);
const itemText = (table: string, columns: string, values: string): Add => ({
  table,
  columns: `tenant_id, id, item_id, sealed, key_version, ${columns}`,
  values: `$1, uuidv4(), $3, 'x', 1, ${values}`,
  may: records,
});

export const ADDS: readonly Add[] = [
  {
    table: 'rooms',
    columns: 'tenant_id, id, name, capacity, municipality_id',
    values: "$1, uuidv4(), 'x', 4, $1",
    may: settings('setUp', 'Room'),
  },
  {
    table: 'series',
    columns:
      'tenant_id, id, name, kind, weekday, starts_minute, duration_minutes, every_weeks, cut_off_weekday, cut_off_minute, chair_id, from_day',
    values: "$1, uuidv4(), 'x', 'TRIAGE', 1, 540, 60, 1, 1, 0, $1, '2026-01-01'",
    may: settings('setUp', 'Series'),
  },
  {
    table: 'region_contacts',
    columns: 'tenant_id, region_name, email, phone, coordinator_name, coordinator_phone',
    values: "$1, 'x', 'x', 'x', 'x', 'x'",
    may: settings('setUp', 'Contact'),
  },
  { table: 'planning_rules', columns: 'tenant_id', values: '$1', may: settings('setUp', 'Rules') },
  { table: 'plan_versions', columns: 'tenant_id', values: '$1', may: settings('read', 'Rules') },
  {
    table: 'meetings',
    columns:
      'tenant_id, id, kind, status, urgency, mode, duration_minutes, requested_at, deadline, uid, municipality_id',
    values: "$1, uuidv4(), 'AD_HOC', 'DRAFT', 'NORMAL', 'VIDEO', 60, now(), '2026-03-20', 'x', $6",
    may: either(meeting('plan'), (who, row, rows, doors) =>
      doors.meeting.can(who, 'request', 'PoolCard', meetingFacts(row, rows)),
    ),
  },
  {
    table: 'needed_roles',
    columns: 'tenant_id, meeting_id, position, kind, required',
    values: "$1, $2, 9, 'EXPERT', true",
    may: role,
  },
  {
    table: 'role_candidates',
    columns: 'tenant_id, meeting_id, position, member_id, rank',
    values: '$1, $2, 0, uuidv4(), 1',
    may: role,
  },
  {
    table: 'participants',
    columns: 'tenant_id, meeting_id, member_id, party_type, required, during, booked',
    values: "$1, $2, uuidv4(), 'X', true, 'empty', false",
    may: meeting('plan'),
  },
  {
    table: 'agenda_items',
    columns: 'tenant_id, id, meeting_id, position, kind',
    values: "$1, uuidv4(), $2, 9, 'OTHER'",
    may: meeting('plan'),
  },
  { table: 'item_members', columns: 'tenant_id, item_id, member_id', values: '$1, $3, uuidv4()', may: meeting('plan') },
  itemText('decisions', 'decided_by, decided_at', '$1, now()'),
  itemText('minutes', 'revision, written_by, written_at', '9, $1, now()'),
  itemText(
    'actions',
    'meeting_id, owner_id, due_on, status, added_by, added_at',
    "$2, $1, '2026-03-20', 'OPEN', $1, now()",
  ),
  {
    table: 'object_keys',
    columns: 'tenant_id, object_id, version, object_kind, wrapped',
    values: "$1, $3, 9, 'AGENDA_ITEM', 'x'",
    may: meeting('plan'),
  },
  {
    table: 'object_keys',
    columns: 'tenant_id, object_id, version, object_kind, owner_id, wrapped',
    values: "$1, uuidv4(), 1, 'CALENDAR', ME, 'x'",
    may: ownOf('owner_id', ownCalendar('change')),
  },
  {
    table: 'calendars',
    columns: 'tenant_id, id, member_id, kind, state',
    values: "$1, uuidv4(), ME, 'FILE', 'OK'",
    may: ownOf('member_id', calendar('change')),
  },
  {
    table: 'busy_blocks',
    columns: 'tenant_id, id, member_id, starts_at, ends_at',
    values: "$1, uuidv4(), ME, now(), now() + interval '1 hour'",
    may: ownOf('member_id', either(calendar('change', 'BusyBlock'), calendar('refresh', 'BusyBlock'))),
  },
  {
    table: 'planning_runs',
    columns: 'tenant_id, id, kind, status, requested_by, requested_at, seed',
    values: "$1, uuidv4(), 'PLAN', 'QUEUED', ME, now(), 1",
    may: either(run('start'), run('work')),
  },
  {
    table: 'planning_runs',
    columns: 'tenant_id, id, kind, status, meeting_id, requested_by, requested_at, seed',
    values: "$1, uuidv4(), 'REPAIR', 'QUEUED', $2, ME, now(), 1",
    may: either(run('start'), run('work'), ownPart),
  },
  {
    table: 'proposals',
    columns: 'tenant_id, id, run_id, meeting_id, position, kind, status, meeting_version, moves, explanation',
    values: "$1, uuidv4(), $4, $2, 9, 'UNPLANNED', 'OPEN', 1, 0, '{}'",
    may: run('work'),
  },
  {
    table: 'proposal_people',
    columns: 'tenant_id, proposal_id, position, member_id',
    values: '$1, $5, 9, uuidv4()',
    may: run('work'),
  },
  {
    table: 'invitations',
    columns: 'tenant_id, id, meeting_id, member_id, method, sequence, uid, starts_at, ends_at, made_at, state',
    values: "$1, uuidv4(), $2, ME, 'CANCEL', 9, 'x', now(), now() + interval '1 hour', now(), 'WAITING'",
    may: either(meeting('plan'), ownPart),
  },
  {
    table: 'pool_cards',
    columns: 'tenant_id, id, municipality_id, theme, urgency, opened_at',
    values: "$1, uuidv4(), $1, 'T', 'NORMAL', now()",
    may: kept('PoolCard'),
  },
  {
    table: 'conflict_blocks',
    columns: 'tenant_id, id, member_id, pool_card_id, lifted, version',
    values: '$1, uuidv4(), uuidv4(), uuidv4(), false, 1',
    may: kept('ConflictBlock'),
  },
];
