import { describe, expect, test } from '@jest/globals';
import type { Interval } from '../domain/intervals.js';
import { CALENDAR_BYTES, readCalendar } from './calendar-reader.service.js';
import { CalendarError } from './calendar-values.service.js';
import { APPLE, CANARY, calendarOf, event, GOOGLE, NEXTCLOUD, OUTLOOK } from './testing/calendars.js';

const between = (from: string, until: string): Interval => ({ from: Date.parse(from), until: Date.parse(until) });
const SPRING = between('2026-03-22T23:00Z', '2026-04-10T22:00Z');
const AUTUMN = between('2026-10-18T22:00Z', '2026-11-01T23:00Z');

const read = (file: Buffer, window = SPRING): Interval[] => readCalendar(file, window, () => undefined);
const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};
const busyIn = (file: Buffer, window = SPRING): string[] =>
  read(file, window).map(
    ({ from, until }) => `${new Date(from).toISOString().slice(5, 16)}–${new Date(until).toISOString().slice(5, 16)}`,
  );

describe('a calendar as it comes from', () => {
  test('Outlook: the series keeps its hour over the clock change, a moved and a skipped moment count', () => {
    expect(busyIn(OUTLOOK)).toEqual(['03-23T08:00–03-23T09:00', '03-30T11:00–03-30T12:30']);
    const later = between('2026-04-10T22:00Z', '2026-06-01T00:00Z');
    expect(busyIn(OUTLOOK, later)).toEqual([
      '04-13T07:00–04-13T08:00',
      '04-20T07:00–04-20T08:00',
      '04-27T07:00–04-27T08:00',
    ]);
  });

  test('Google: UTC moments, COUNT counts skipped ones, a cancelled moment is free', () => {
    expect(busyIn(GOOGLE)).toEqual([
      '03-23T15:00–03-23T16:00',
      '03-24T15:00–03-24T16:00',
      '03-26T09:00–03-26T10:30',
      '03-30T14:00–03-30T15:00',
      '03-31T14:00–03-31T15:00',
      '04-01T14:00–04-01T15:00',
      '04-02T14:00–04-02T15:00',
      '04-03T14:00–04-03T15:00',
    ]);
  });

  test('Apple: whole days run from midnight to midnight, also over the clock change', () => {
    expect(busyIn(APPLE)).toEqual(['03-27T23:00–03-30T22:00', '04-01T06:30–04-01T08:00']);
  });

  test('Nextcloud: extra moments, floating times are local, what touches is joined, tasks are no meetings', () => {
    expect(busyIn(NEXTCLOUD)).toEqual([
      '03-24T09:00–03-24T10:30',
      '03-31T08:00–03-31T09:00',
      '04-02T08:00–04-02T09:00',
    ]);
  });

  test('any of them: nothing of what the meetings are about comes out', () => {
    for (const file of [OUTLOOK, GOOGLE, APPLE, NEXTCLOUD]) {
      expect(JSON.stringify(read(file))).not.toContain(CANARY);
    }
  });
});

describe('times', () => {
  test('a series keeps its hour on the wall when the clock goes back', () => {
    const file = calendarOf(
      ...event('DTSTART;TZID=Europe/Amsterdam:20261019T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=MO'),
    );
    expect(busyIn(file, AUTUMN)).toEqual(['10-19T07:00–10-19T08:00', '10-26T08:00–10-26T09:00']);
  });

  test('an hour that is skipped moves on by the gap, a doubled one is the first', () => {
    const daily = (day: string) =>
      calendarOf(...event(`DTSTART;TZID=Europe/Amsterdam:${day}T023000`, 'DURATION:PT30M', 'RRULE:FREQ=DAILY;COUNT=2'));
    expect(busyIn(daily('20260329'))).toEqual(['03-29T01:30–03-29T02:00', '03-30T00:30–03-30T01:00']);
    expect(busyIn(daily('20261025'), AUTUMN)).toEqual(['10-25T00:30–10-25T01:00', '10-26T01:30–10-26T02:00']);
  });

  test('a zone that only the calendar knows is read from its definition', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const weekly = event(
      'DTSTART;TZID=Customized Time Zone:20260323T090000',
      'DTEND;TZID=Customized Time Zone:20260323T100000',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    );
    expect(busyIn(calendarOf(...zone, ...weekly))).toEqual(['03-23T08:00–03-23T09:00', '03-30T07:00–03-30T08:00']);
  });

  test('a series that began long ago is busy now, and one that ended is not', () => {
    const rule = (until: string) =>
      calendarOf(
        ...event(
          'DTSTART;TZID=Europe/Amsterdam:20040105T100000',
          'DURATION:PT1H',
          `RRULE:FREQ=MONTHLY;BYDAY=1WE${until}`,
        ),
      );
    expect(busyIn(rule(''))).toEqual(['04-01T08:00–04-01T09:00']);
    expect(busyIn(rule(';UNTIL=20260301'))).toEqual([]);
    expect(busyIn(rule(';UNTIL=20260401'))).toEqual(['04-01T08:00–04-01T09:00']);
  });

  test('a long event that began before the window is cut at its edge', () => {
    const file = calendarOf(...event('DTSTART;VALUE=DATE:20260301', 'DTEND;VALUE=DATE:20260325'));
    expect(busyIn(file)).toEqual(['03-22T23:00–03-24T23:00']);
  });

  test('a change of this and all later moments moves them together', () => {
    const file = calendarOf(
      ...event('DTSTART:20260323T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=4'),
      ...event('RECURRENCE-ID;RANGE=THISANDFUTURE:20260325T100000', 'DTSTART:20260325T140000', 'DURATION:PT2H'),
    );
    expect(busyIn(file)).toEqual([
      '03-23T09:00–03-23T10:00',
      '03-24T09:00–03-24T10:00',
      '03-25T13:00–03-25T15:00',
      '03-26T13:00–03-26T15:00',
    ]);
  });

  test('a skipped whole day takes out the moment on it', () => {
    const file = calendarOf(
      ...event('DTSTART:20260323T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE;VALUE=DATE:20260323'),
    );
    expect(busyIn(file)).toEqual(['03-24T09:00–03-24T10:00']);
  });

  test('published busy periods count, free ones do not', () => {
    const file = calendarOf(
      'BEGIN:VFREEBUSY',
      'FREEBUSY;FBTYPE=BUSY:20260324T090000Z/PT2H,20260325T090000Z/20260325T100000Z',
      'FREEBUSY;FBTYPE=FREE:20260326T090000Z/PT2H',
      'END:VFREEBUSY',
    );
    expect(busyIn(file)).toEqual(['03-24T09:00–03-24T11:00', '03-25T09:00–03-25T10:00']);
  });

  test('a cancelled calendar, a cancelled event and an event without length keep nobody busy', () => {
    const timed = ['DTSTART:20260324T100000', 'DTEND:20260324T110000'];
    expect(busyIn(calendarOf('METHOD:CANCEL', ...event(...timed)))).toEqual([]);
    expect(busyIn(calendarOf(...event(...timed, 'STATUS:CANCELLED')))).toEqual([]);
    expect(busyIn(calendarOf(...event('DTSTART:20260324T100000')))).toEqual([]);
  });
});

test('a meeting that was planned here is not counted a second time', () => {
  const [begin = '', , ...rest] = event('DTSTART:20260324T100000', 'DTEND:20260324T110000');
  expect(busyIn(calendarOf(begin, 'UID:5f0c7f5e-0000-4000-8000-000000000001@regiotafel', ...rest))).toEqual([]);
});

describe('a broken calendar names its line', () => {
  test.each<[code: string, line: number, ...lines: string[]]>([
    ['TIME_NOT_READABLE', 9, 'DTSTART:20260324T100000', 'DTEND:20260230T100000'],
    ['TIME_NOT_READABLE', 8, 'DTSTART:morgen'],
    ['TIME_NOT_READABLE', 9, 'DTSTART:20260324T100000', 'DURATION:twee uur'],
    ['RULE_NOT_READABLE', 10, 'DTSTART:20260324T100000', 'DURATION:PT1H', 'RRULE:FREQ=SOMETIMES'],
    ['RULE_NOT_READABLE', 10, 'DTSTART:20260324T100000', 'DURATION:PT1H', 'RRULE:COUNT=3'],
    ['RULE_TOO_FINE', 10, 'DTSTART:20260324T100000', 'DURATION:PT1H', 'RRULE:FREQ=SECONDLY'],
    ['RULE_TOO_FINE', 10, 'DTSTART:20260324T100000', 'DURATION:PT1H', 'RRULE:FREQ=HOURLY;BYMINUTE=0,5,10,15,20,25'],
    ['UNKNOWN_TIME_ZONE', 8, 'DTSTART;TZID=Nergens/Huizen:20260324T100000'],
    ['START_MISSING', 4, 'DTEND:20260324T100000'],
  ])('%s on line %i', (code, line, ...lines) => {
    const reading = (): unknown => read(calendarOf(...event(...lines)));
    expect(reading).toThrow(expect.objectContaining({ fault: { code, line } }));
  });

  test('and never says what stood there', () => {
    const error = thrownBy(() => read(calendarOf(...event(`DTSTART;X=${CANARY}`))));
    expect(error).toBeInstanceOf(CalendarError);
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(CANARY);
  });

  test('what is too large is refused', () => {
    const large = Buffer.alloc(CALENDAR_BYTES + 1, 'x');
    expect(() => read(large)).toThrow(expect.objectContaining({ fault: { code: 'TOO_LARGE', line: 1 } }));
  });

  test('a rule that never happens ends soon', () => {
    const file = calendarOf(
      ...event('DTSTART:20260324T100000', 'DURATION:PT1H', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
    );
    expect(busyIn(file)).toEqual(['03-24T09:00–03-24T10:00']);
  });
});
