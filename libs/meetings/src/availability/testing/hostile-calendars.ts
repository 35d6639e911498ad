import { calendarOf } from './calendars.js';

const HOUR_LONG = ['UID:s', 'DURATION:PT1H'];
const series = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...HOUR_LONG, ...lines, 'END:VEVENT'];
const many = (count: number, make: (at: number) => string[]): string[] =>
  Array.from({ length: count }, (_, at) => make(at)).flat();

const observance = (rule: string): string[] => [
  'BEGIN:STANDARD',
  'DTSTART:16010101T000000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  `RRULE:${rule}`,
  'END:STANDARD',
];

/** An event in a zone that only the calendar defines. */
const inZone = (observances: string[]): Buffer =>
  calendarOf(
    'BEGIN:VTIMEZONE',
    'TZID:X',
    observances,
    'END:VTIMEZONE',
    series('DTSTART;TZID=X:20260323T100000', 'RRULE:FREQ=WEEKLY'),
  );

const ONE_HOURLY = series('DTSTART:20260101T000000Z', 'RRULE:FREQ=HOURLY');
const listed = (property: string): string =>
  `${property}:${Array.from({ length: 250_000 }, (_, at) => `20260${3 + (at % 6)}${10 + (at % 18)}T${10 + (at % 13)}0000Z`).join(',')}`;

const COMMENTS = Array<string>(150_000).fill('COMMENT:x');

/** A calendar that was made to keep a reader busy, and how it ends: a fault with its line, or readable after all. */
export interface Hostile {
  readonly name: string;
  readonly file: Buffer;
  readonly ends: { readonly code: string; readonly line: number } | 'READ';
}

/** Each of these stopped a process once, or would. */
export const HOSTILE: readonly Hostile[] = [
  {
    name: 'a time zone that changes every second',
    file: inZone(observance('FREQ=SECONDLY')),
    ends: { code: 'RULE_TOO_FINE', line: 10 },
  },
  {
    name: 'a time zone that changes every second of a year',
    file: inZone(
      observance(
        `FREQ=YEARLY;BYHOUR=${[...Array(24).keys()].join()};BYMINUTE=${[...Array(60).keys()].join()};BYSECOND=0`,
      ),
    ),
    ends: { code: 'RULE_TOO_FINE', line: 10 },
  },
  {
    name: 'a time zone with two rules for one change',
    file: inZone(observance('FREQ=YEARLY').toSpliced(5, 0, 'RRULE:FREQ=YEARLY')),
    ends: { code: 'RULE_TOO_FINE', line: 11 },
  },
  {
    name: 'a time zone of two thousand changes',
    file: inZone(many(2_000, () => observance('FREQ=YEARLY'))),
    ends: { code: 'RULE_TOO_FINE', line: 306 },
  },
  {
    name: 'a daily series to be counted from the year one',
    file: calendarOf(series('DTSTART:00010101T000000Z', 'RRULE:FREQ=DAILY;COUNT=999999999')),
    ends: { code: 'RULE_TOO_FINE', line: 8 },
  },
  {
    name: 'an hourly series to be counted from 1900',
    file: calendarOf(series('DTSTART:19000101T000000Z', 'RRULE:FREQ=HOURLY;COUNT=999999999')),
    ends: { code: 'RULE_TOO_FINE', line: 8 },
  },
  {
    name: 'an hourly series with 30,000 changes of all that follows',
    file: calendarOf(
      ONE_HOURLY,
      many(30_000, () => [
        'BEGIN:VEVENT',
        'UID:s',
        'DTSTART:20260601T000000Z',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20260601T000000Z',
        'END:VEVENT',
      ]),
    ),
    ends: 'READ',
  },
  {
    name: '2,000 hourly series of one name',
    file: calendarOf(many(2_000, () => ONE_HOURLY)),
    ends: { code: 'TOO_MANY_MOMENTS', line: 70 },
  },
  {
    name: '250,000 extra moments',
    file: calendarOf(series('DTSTART:20260323T100000Z', listed('RDATE'))),
    ends: { code: 'TOO_MANY_MOMENTS', line: 4 },
  },
  {
    name: '250,000 left out moments',
    file: calendarOf(series('DTSTART:20260323T100000Z', 'RRULE:FREQ=HOURLY;COUNT=50', listed('EXDATE'))),
    ends: 'READ',
  },
  {
    name: 'a time zone with 250,000 changes in a list',
    file: inZone(observance('FREQ=YEARLY').toSpliced(5, 0, listed('RDATE'))),
    ends: { code: 'RULE_TOO_FINE', line: 11 },
  },
  {
    name: 'a time zone of 150,000 lines',
    file: inZone(
      observance('FREQ=YEARLY')
        .flatMap((line) => (line.startsWith('RRULE') ? [line, COMMENTS] : [line]))
        .flat(),
    ),
    ends: 'READ',
  },
];
