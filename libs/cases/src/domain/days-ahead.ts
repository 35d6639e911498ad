import { addDays, type Day, daysBetween, type FieldError } from '@regiotafel/kernel';

/** What is looked at again, or holds until a day, is looked at within a year. */
export const YEAR_AHEAD = 365;

/** A day on which something is looked at again: today or later, within a year. `path` is the field that says it. */
export const withinYearFaults = (day: Day, today: Day, path: string): FieldError[] => {
  const ahead = daysBetween(today, day);
  if (ahead < 0) return [{ path, code: 'IN_THE_PAST' }];
  return ahead > YEAR_AHEAD ? [{ path, code: 'TOO_FAR_AHEAD' }] : [];
};

/** How many days an answer to an escalation may take under a law that shares nothing with it. */
export const ANSWER_DAYS = 84;

const MEASURE_DAYS_BACK = 3_652;
const MEASURE_DAYS_AHEAD = 1_826;

interface MeasureDays {
  readonly startsOn: Day;
  readonly dueOn: Day;
}

const startFaults = (startsOn: Day, today: Day): FieldError[] => {
  const [min, max] = [addDays(today, -MEASURE_DAYS_BACK), addDays(today, MEASURE_DAYS_AHEAD)];
  const fits = daysBetween(min, startsOn) >= 0 && daysBetween(startsOn, max) >= 0;
  return fits ? [] : [{ path: 'startsOn', code: 'OUT_OF_RANGE', params: { min, max } }];
};

const dueFaults = (dueOn: Day, today: Day): FieldError[] => {
  const ahead = daysBetween(today, dueOn);
  if (ahead < 0) return [{ path: 'dueOn', code: 'IN_THE_PAST' }];
  return ahead > MEASURE_DAYS_AHEAD ? [{ path: 'dueOn', code: 'TOO_FAR_AHEAD' }] : [];
};

/**
 * A measure is done today or later, within five years, and may have begun up to ten years ago. A day of a measure that is there
 * may stay what it is. `before` is null for a new measure; empty when nothing is wrong.
 */
export const measureDayFaults = (wanted: MeasureDays, before: MeasureDays | null, today: Day): FieldError[] => [
  ...(wanted.startsOn === before?.startsOn ? [] : startFaults(wanted.startsOn, today)),
  ...(wanted.dueOn === before?.dueOn ? [] : dueFaults(wanted.dueOn, today)),
];
