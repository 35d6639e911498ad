import {
  either,
  meeting,
  meetingFacts,
  kept,
  role,
  settings,
  calendar,
  run,
  ownPart,
  records,
  shut,
  ownCalendar,
  type May,
} from './table-locks.js';

/** A row as a command adds it. `values` are SQL: `$1` the region, `$2` a meeting, `$3` its item, `$4` its run, `$5` its `$6` its municipality; ME is the asker. */
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
  may: shut(table, records),
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
    may: shut('needed_roles', role),
  },
  {
    table: 'role_candidates',
    columns: 'tenant_id, meeting_id, position, member_id, rank',
    values: '$1, $2, 0, uuidv4(), 1',
    may: shut('role_candidates', role),
  },
  {
    table: 'participants',
    columns: 'tenant_id, meeting_id, member_id, party_type, required, during, booked',
    values: "$1, $2, uuidv4(), 'X', true, 'empty', false",
    may: shut('participants', meeting('plan')),
  },
  {
    table: 'attendances',
    columns: 'tenant_id, id, meeting_id, present, missing, recorded_by, recorded_at',
    values: "$1, uuidv4(), $2, '{}', '{}', ME, now()",
    may: shut('attendances', meeting('hold')),
  },
  {
    table: 'agenda_items',
    columns: 'tenant_id, id, meeting_id, position, kind',
    values: "$1, uuidv4(), $2, 9, 'OTHER'",
    may: meeting('plan'),
  },
  {
    table: 'item_members',
    columns: 'tenant_id, item_id, member_id',
    values: '$1, $3, uuidv4()',
    may: shut('item_members', meeting('plan')),
  },
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
    may: shut('item_members', meeting('plan')),
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
    may: shut('invitations', either(meeting('plan'), ownPart)),
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
