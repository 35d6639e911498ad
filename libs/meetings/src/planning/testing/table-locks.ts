import type { Door } from '@regiotafel/access';
import type { Who } from '@regiotafel/kernel';
import { LONG_AGO, type Row, type Rows } from './world-rows.js';

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
/** Whose place at an item gives sight of it. */
const readersOf = (rows: Rows, itemId: unknown): unknown[] => {
  const meetingId = meetingIdOf({ item_id: itemId }, rows);
  const isOver = of(rows, 'participants').some((row) => row['meeting_id'] === meetingId && row['during'] === LONG_AGO);
  const present = isOver ? [] : presentIn(rows, meetingId);
  return of(rows, 'item_members')
    .filter((row) => row['item_id'] === itemId && row['ended_at'] === null && present.includes(row['member_id']))
    .map((row) => row['member_id']);
};
export const meetingFacts = (row: Row, rows: Rows): Row => {
  const id = meetingIdOf(row, rows);
  const about = of(rows, 'meetings').find((one) => one['id'] === id);
  return { ...about, participants: presentIn(rows, id), kept_away: row['kept_away'] };
};

/** What a row names of a meeting, an item or a card, from which a conflict of interest keeps somebody away. */
const KEPT: Readonly<Record<string, readonly [table: string, column: string]>> = {
  pool_cards: ['pool_cards', 'id'],
  meetings: ['meetings', 'id'],
  participants: ['meetings', 'meeting_id'],
  attendances: ['meetings', 'meeting_id'],
  needed_roles: ['meetings', 'meeting_id'],
  role_candidates: ['meetings', 'meeting_id'],
  invitations: ['meetings', 'meeting_id'],
  agenda_items: ['agenda_items', 'id'],
  item_members: ['agenda_items', 'item_id'],
  decisions: ['agenda_items', 'item_id'],
  minutes: ['agenda_items', 'item_id'],
  actions: ['agenda_items', 'item_id'],
  object_keys: ['agenda_items', 'object_id'],
};
const isKeptAway = (table: string, who: Who, row: Row, rows: Rows): boolean => {
  const [parents, column] = KEPT[table] ?? ['', ''];
  const parent = of(rows, parents).find(({ id }) => id === row[column]);
  const card = table === 'pool_cards' ? parent?.['id'] : parent?.['pool_card_id'];
  return of(rows, 'conflict_blocks').some(
    (block) => block['member_id'] === who.memberId && block['pool_card_id'] === card && block['lifted'] === false,
  );
};

/** What a policy is told beside the row: that a conflict of interest keeps the asker away from its card. */
export const shut =
  (table: string, may: May): May =>
  (who, row, rows, doors) =>
    may(who, { ...row, kept_away: isKeptAway(table, who, row, rows) }, rows, doors);
const shutAll = (tables: Readonly<Record<string, May>>): Readonly<Record<string, May>> =>
  Object.fromEntries(Object.entries(tables).map(([table, may]) => [table, shut(table, may)]));

/** Whose case it is about, and who is there. */
const whereOf = (row: Row, rows: Rows): Row => {
  const { municipality_id, participants } = meetingFacts(row, rows);
  return { municipality_id, participants };
};

export const either =
  (...ways: May[]): May =>
  (...asked) =>
    ways.some((way) => way(...asked));
const about =
  (kind: string): May =>
  (who, row, rows, doors) =>
    doors.agenda.can(who, 'read', kind, { ...row, readers: readersOf(rows, row['item_id'] ?? row['id']) });
const ofMeeting =
  (kind: string): May =>
  (who, row, rows, doors) =>
    doors.meeting.can(who, 'read', kind, { ...whereOf(row, rows), ...row });
export const meeting =
  (action: string): May =>
  (who, row, rows, doors) =>
    doors.meeting.can(who, action, 'Meeting', meetingFacts(row, rows));
export const kept =
  (kind: string): May =>
  (who, row, _rows, doors) =>
    doors.meeting.can(who, 'keep', kind, row);
export const role: May = (who, row, rows, doors) =>
  doors.meeting.can(who, 'read', 'Role', { ...row, requested_by: meetingFacts(row, rows)['requested_by'] });
export const settings =
  (action: string, kind: string): May =>
  (who, row, _rows, doors) =>
    doors.series.can(who, action, kind, row);
export const calendar =
  (action: string, kind = 'Calendar'): May =>
  (who, row, _rows, doors) =>
    doors.availability.can(who, action, kind, row);
export const run =
  (action: string): May =>
  (who, row, _rows, doors) =>
    doors.planning.can(who, action, 'PlanningRun', row);
export const proposal =
  (action: string): May =>
  (who, row, _rows, doors) =>
    doors.planning.can(who, action, 'Proposal', row);

/** Somebody's own answer: as whoever is, or was, a participant of that meeting. */
export const ownPart: May = (who, row, rows, doors) =>
  of(rows, 'participants').some(
    (part) =>
      part['meeting_id'] === meetingIdOf(row, rows) &&
      doors.meeting.can(who, 'answer', 'Participant', { ...part, kept_away: row['kept_away'] }),
  );
export const records: May = (who, row, rows, doors) => {
  const { chair_id, kept_away } = meetingFacts(row, rows);
  const item = { tenant_id: row['tenant_id'], readers: readersOf(rows, row['item_id']), chair_id, kept_away };
  return doors.agenda.can(who, 'record', 'AgendaItem', item);
};
export const ownCalendar =
  (action: string): May =>
  (who, row, _rows, doors) =>
    doors.availability.can(who, action, 'Calendar', { tenant_id: row['tenant_id'], member_id: row['owner_id'] });
const key: May = (who, row, rows, doors) => {
  if (row['object_kind'] === 'CALENDAR')
    return either(ownCalendar('readDetails'), ownCalendar('refresh'))(who, row, rows, doors);
  const item = { ...row, item_id: row['object_id'], readers: readersOf(rows, row['object_id']) };
  const owned = of(rows, 'actions').filter(({ item_id }) => item_id === row['object_id']);
  return (
    doors.agenda.can(who, 'open', 'AgendaItem', item) ||
    owned.some((action) => doors.agenda.can(who, 'read', 'Action', { ...action, kept_away: row['kept_away'] }))
  );
};

/** Who may see a row of each table. */
export const READS = shutAll({
  series: settings('read', 'Series'),
  rooms: settings('read', 'Room'),
  region_contacts: settings('read', 'Contact'),
  planning_rules: settings('read', 'Rules'),
  plan_versions: settings('read', 'Rules'),
  meetings: ofMeeting('Meeting'),
  participants: ofMeeting('Participant'),
  attendances: ofMeeting('Attendance'),
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
});

/** Who may change a row; a table that is not here knows no change. */
export const CHANGES = shutAll({
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
});

/** Who may take a row away; a table that is not here keeps its rows. */
export const REMOVES: Readonly<Record<string, May>> = {
  busy_blocks: either(calendar('change', 'BusyBlock'), calendar('refresh', 'BusyBlock')),
  calendars: calendar('change'),
  object_keys: (who, row, rows, doors) =>
    row['object_kind'] === 'CALENDAR' && ownCalendar('change')(who, row, rows, doors),
};
