import { type Component, type ContentLine, readComponents } from '../domain/content-lines.js';
import { type Interval, mergeIntervals } from '../domain/intervals.js';
import {
  CalendarError,
  type CalendarTime,
  endOf,
  instantOf,
  type Length,
  lengthOf,
  type Listed,
  listedIn,
  timeIn,
  wordIn,
  Zones,
} from './calendar-values.service.js';
import { wallsOf } from './occurrences.service.js';

/** Most bytes of a calendar. */
export const CALENDAR_BYTES = 5 * 1024 * 1024;
const MOST_MOMENTS = 50_000;
const DAY = 86_400_000;

/** Our own meetings come back in the calendars of their people; they are known better here. */
const isOwnMeeting = (uid: string): boolean => uid.trimEnd().endsWith('@regiotafel');

interface Event {
  readonly line: number;
  readonly uid: string;
  readonly busy: boolean;
  readonly start: CalendarTime;
  readonly end: Length | { readonly until: number };
  readonly rule: ContentLine | null;
  readonly added: readonly Listed[];
  readonly left: readonly CalendarTime[];
  readonly replaces: CalendarTime | null;
  readonly andFollowing: boolean;
}

const all = (component: Component, name: string): ContentLine[] =>
  component.properties.filter((property) => property.name === name);
const one = (component: Component, name: string): ContentLine | undefined => all(component, name)[0];

const lengthOfEvent = (component: Component, start: CalendarTime, zones: Zones): Event['end'] => {
  const end = one(component, 'DTEND');
  const duration = one(component, 'DURATION');
  if (end) {
    const time = timeIn(end, zones);
    if (start.isDay && time.isDay) return { days: Math.round((time.wall - start.wall) / DAY), exact: 0 };
    return { until: instantOf(time) };
  }
  if (duration) return lengthOf(wordIn(duration), duration);
  return { days: start.isDay ? 1 : 0, exact: 0 };
};

const eventOf = (component: Component, zones: Zones, cancelled: boolean): Event => {
  const begins = one(component, 'DTSTART');
  if (!begins) throw new CalendarError({ code: 'START_MISSING', line: component.line });
  const start = timeIn(begins, zones);
  const replaced = one(component, 'RECURRENCE-ID');
  const free =
    wordIn(one(component, 'TRANSP')) === 'TRANSPARENT' ||
    wordIn(one(component, 'X-MICROSOFT-CDO-BUSYSTATUS')) === 'FREE' ||
    wordIn(one(component, 'STATUS')) === 'CANCELLED';
  return {
    line: component.line,
    uid: one(component, 'UID')?.text ?? `line ${component.line}`,
    busy: !free && !cancelled,
    start,
    end: lengthOfEvent(component, start, zones),
    rule: one(component, 'RRULE') ?? null,
    added: all(component, 'RDATE').flatMap((line) => listedIn(line, zones)),
    left: all(component, 'EXDATE').flatMap((line) => listedIn(line, zones).map((listed) => listed.start)),
    replaces: replaced ? timeIn(replaced, zones) : null,
    andFollowing: /;RANGE="?THISANDFUTURE/i.test(replaced?.text ?? ''),
  };
};

const exactLength = ({ start, end }: Event): Length =>
  'until' in end ? { days: 0, exact: end.until - instantOf(start) } : end;

const intervalOf = (start: CalendarTime, length: Length): Interval => ({
  from: instantOf(start),
  until: endOf(start, length),
});

const endOfListed = ({ start, end, length }: Listed, usual: Length): number => {
  if (end) return instantOf(end);
  return endOf(start, length ?? usual);
};

const dayOf = ({ wall }: CalendarTime): number => Math.floor(wall / DAY);

/** Whether a moment of a series is one of `times`; a whole day stands for every moment on it. */
const oneOf = (times: readonly CalendarTime[]): ((start: CalendarTime) => boolean) => {
  const days = new Set(times.filter(({ isDay }) => isDay).map(dayOf));
  const instants = new Set(times.filter(({ isDay }) => !isDay).map(instantOf));
  return (start) => days.has(dayOf(start)) || instants.has(instantOf(start));
};

/** A change of one moment of a series and all that follow it. */
interface Change {
  readonly wall: number;
  readonly event: Event;
}

/** What the events of one UID say about each other. */
interface Family {
  /** In order of the moment they begin at. */
  readonly changes: readonly Change[];
  readonly isReplaced: (start: CalendarTime) => boolean;
}

const familyOf = (events: readonly Event[]): Family => {
  const replaced = events.flatMap(({ replaces }) => (replaces ? [replaces] : []));
  const changes = events
    .flatMap((event) => (event.replaces && event.andFollowing ? [{ wall: event.replaces.wall, event }] : []))
    .toSorted((a, b) => a.wall - b.wall);
  return { changes, isReplaced: oneOf(replaced) };
};

/** The last change that begins at a wall or before it. */
const changeAt = (changes: readonly Change[], wall: number): Change | undefined => {
  let from = 0;
  let until = changes.length;
  while (from < until) {
    const middle = (from + until) >>> 1;
    if ((changes[middle]?.wall ?? Number.NaN) <= wall) from = middle + 1;
    else until = middle;
  }
  return changes[from - 1];
};

const shifted = (start: CalendarTime, length: Length, changes: readonly Change[]): Interval | null => {
  const change = changeAt(changes, start.wall);
  if (!change) return intervalOf(start, length);
  const { wall, event } = change;
  if (!event.busy) return null;
  return intervalOf({ ...event.start, wall: start.wall + event.start.wall - wall }, exactLength(event));
};

const seriesOf = (event: Event, { changes, isReplaced }: Family, window: Interval): Interval[] => {
  const length = exactLength(event);
  const span = length.days * DAY + length.exact;
  const walls = event.rule
    ? wallsOf(event.rule, event.start, { from: window.from - span, until: window.until })
    : [event.start.wall];
  const isLeft = oneOf(event.left);
  const isGone = (start: CalendarTime): boolean => isReplaced(start) || isLeft(start);
  const regular = walls
    .map((wall): CalendarTime => ({ ...event.start, wall }))
    .filter((start) => !isGone(start))
    .map((start) => shifted(start, length, changes))
    .filter((interval) => interval !== null);
  const added = event.added
    .filter(({ start }) => !isGone(start))
    .map((listed) => ({ from: instantOf(listed.start), until: endOfListed(listed, length) }));
  return [...regular, ...added];
};

const busyOf = (event: Event, family: Family, window: Interval): Interval[] => {
  if (!event.busy) return [];
  if (event.replaces) return [intervalOf(event.start, exactLength(event))];
  return seriesOf(event, family, window);
};

const NOT_BUSY = /FBTYPE="?FREE/i;

const freeBusyOf = (component: Component, zones: Zones): Interval[] =>
  all(component, 'FREEBUSY')
    .filter((line) => !NOT_BUSY.test(line.text.slice(0, line.text.indexOf(':'))))
    .flatMap((line) => listedIn(line, zones))
    .map((listed) => ({ from: instantOf(listed.start), until: endOfListed(listed, { days: 0, exact: 0 }) }));

/** Gathers what touches a window. @throws CalendarError when that is more than one person has */
const gather = (window: Interval) => {
  const busy: Interval[] = [];
  const add = (intervals: readonly Interval[], line: number): void => {
    for (const interval of intervals) {
      if (interval.from < window.until && interval.until > window.from) busy.push(interval);
      if (busy.length > MOST_MOMENTS) throw new CalendarError({ code: 'TOO_MANY_MOMENTS', line });
    }
  };
  return { busy, add };
};

/**
 * When a calendar says its owner is busy inside `window`: transparent and cancelled events left out, overlaps joined.
 * Reads VEVENT with RRULE, RDATE, EXDATE and RECURRENCE-ID, VFREEBUSY, VTIMEZONE, floating times (Europe/Amsterdam) and
 * whole days. It may take long: `CalendarReader` does it in a thread with limits.
 * @param at is told the line of each part before it is worked on
 * @throws CalendarError with the line of the first fault
 */
export const readCalendar = (file: Buffer, window: Interval, at: (line: number) => void): Interval[] => {
  if (file.byteLength > CALENDAR_BYTES) throw new CalendarError({ code: 'TOO_LARGE', line: 1 });
  const read = readComponents(file.toString('latin1'));
  if ('fault' in read) throw new CalendarError(read.fault);
  const zones = new Zones(read.components);
  const cancelled = read.components.some(
    (component) => component.name === 'VCALENDAR' && wordIn(one(component, 'METHOD')) === 'CANCEL',
  );
  const events: Event[] = [];
  const { busy, add } = gather(window);
  for (const component of read.components) {
    at(component.line);
    if (component.name === 'VFREEBUSY') add(freeBusyOf(component, zones), component.line);
    if (component.name === 'VEVENT' && !isOwnMeeting(one(component, 'UID')?.text ?? ''))
      events.push(eventOf(component, zones, cancelled));
  }
  for (const related of Map.groupBy(events, ({ uid }) => uid).values()) {
    const family = familyOf(related);
    for (const event of related) {
      at(event.line);
      add(busyOf(event, family, window), event.line);
    }
  }
  return mergeIntervals(busy, window);
};
