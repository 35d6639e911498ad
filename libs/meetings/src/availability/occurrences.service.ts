import { RRuleTemporal } from 'rrule-temporal';
import type { CalendarFault, ContentLine } from '../domain/content-lines.js';
import type { Interval } from '../domain/intervals.js';
import { UTC } from '../domain/zones.js';
import { CalendarError, type CalendarTime } from './calendar-values.service.js';

const DAY = 86_400_000;
const MOST_TIMES_A_DAY = 96;
/** A daily series with a COUNT may have begun twenty-five years ago; without one, the library goes to the window at once. */
const MOST_STEPS = 10_000;
const TOO_FINE = /FREQ=(SECONDLY|MINUTELY)/;

const ruleText = (line: ContentLine): string =>
  line.text
    .slice(line.text.indexOf(':') + 1)
    .trim()
    .toUpperCase();

const listLength = (rule: string, part: string): number =>
  new RegExp(`${part}=([^;]*)`).exec(rule)?.[1]?.split(',').length ?? 1;

const timesADay = (rule: string): number => {
  const perHour = listLength(rule, 'BYMINUTE') * listLength(rule, 'BYSECOND');
  return perHour * (rule.includes('FREQ=HOURLY') ? 24 : listLength(rule, 'BYHOUR'));
};

const stamp = (wall: number): string => `${new Date(wall).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const UNTIL = /UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?/;

/** UNTIL on the wall of the event: a day counts to its end, a time in UTC is read on that wall. */
const localUntil = (rule: string, start: CalendarTime): string =>
  rule.replace(UNTIL, (_, year: string, month: string, day: string, ...time: (string | undefined)[]) => {
    const [hour, minute, second, utc] = time;
    if (hour === undefined) return `UNTIL=${stamp(Date.parse(`${year}-${month}-${day}T23:59:59Z`))}`;
    const digits = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return `UNTIL=${stamp(utc && start.zone !== UTC ? start.zone.wallOf(digits) : digits)}`;
  });

const isTooLong = (error: unknown): boolean => error instanceof Error && error.message.startsWith('Maximum ');

/**
 * The beginnings of a recurring event that can touch `window`, as walls. The rule is unrolled on the wall and each time
 * is then read in the event's zone, which is what RFC 5545 says about clock changes.
 * @throws CalendarError for a rule that is broken, finer than a quarter of an hour, or to be counted too long
 */
export const wallsOf = (line: ContentLine, start: CalendarTime, window: Interval): number[] => {
  const fault = (code: CalendarFault['code']) => new CalendarError({ code, line: line.line });
  const rule = ruleText(line);
  if (!/^FREQ=|;FREQ=/.test(rule)) throw fault('RULE_NOT_READABLE');
  if (TOO_FINE.test(rule) || timesADay(rule) > MOST_TIMES_A_DAY) throw fault('RULE_TOO_FINE');
  try {
    const unrolled = new RRuleTemporal({
      rruleString: `DTSTART:${stamp(start.wall)}\nRRULE:${localUntil(rule, start)}`,
      includeDtstart: true,
      maxIterations: MOST_STEPS,
      maxCandidateEvaluations: MOST_STEPS,
      cache: false,
    });
    // A wall is at most a day away from the instant it stands for.
    return unrolled
      .between(new Date(window.from - DAY), new Date(window.until + DAY), true)
      .map((moment) => moment.epochMilliseconds);
  } catch (error) {
    throw fault(isTooLong(error) ? 'RULE_TOO_FINE' : 'RULE_NOT_READABLE');
  }
};
