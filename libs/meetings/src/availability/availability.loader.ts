import { memberRef } from '@regiotafel/directory/contract';
import { globalId, parseId, type Uuid } from '@regiotafel/kernel';
import type { BlockRecord, CalendarRecord, MemberBusy } from './availability.service.js';

/** A calendar as its owner sees it. */
export const calendarView = (row: CalendarRecord | null) =>
  row && {
    id: globalId('calendar', row.id),
    kind: row.kind,
    state: row.state,
    errorCode: row.error_code,
    errorLine: row.error_line,
    readAt: row.read_at,
    coversUntil: row.covers_until,
  };

/** A block as its owner sees it. */
export const blockView = (row: BlockRecord | null) =>
  row && {
    id: globalId('block', row.id),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    calendarId: row.calendar_id && globalId('calendar', row.calendar_id),
  };

/** When somebody is busy, as the coordinator sees it. */
const busyView = ({ memberId, busy }: MemberBusy) => ({
  member: memberRef(memberId),
  busy: busy.map(({ from, until }) => ({ startsAt: new Date(from), endsAt: new Date(until) })),
});

/** Lists as the graph shows them. */
export const calendarViews = (rows: readonly CalendarRecord[]) => rows.map(calendarView);
export const blockViews = (rows: readonly BlockRecord[]) => rows.map(blockView);
export const busyViews = (rows: readonly MemberBusy[]) => rows.map(busyView);

/** The members an availability is asked for. @throws InvalidInput */
export const membersAsked = (members: readonly string[] | null | undefined): Uuid[] =>
  (members ?? []).map((id) => parseId('member', id, 'members'));
