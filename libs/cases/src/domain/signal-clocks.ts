import { addWorkingDays, type Day, dayAt, instantAt } from '@regiotafel/kernel';

const LAST_MINUTE = 24 * 60 - 1;

/** Terms of a theme, in working days. */
export interface SignalTerms {
  readonly acknowledgeDays: number;
  readonly feedbackDays: number;
}

export interface SignalClocks {
  readonly acknowledgeBy: Date;
  readonly feedbackBy: Date;
}

/** Whether a day is no working day. */
export type IsHoliday = (day: Day) => boolean;

/** The last minute of a day in Amsterdam: a deadline "on" a day. */
export const lastMinuteOf = (day: Day): Date => instantAt(day, LAST_MINUTE);

/** The end of the `days`-th working day after an instant. */
export const workingDaysAfter = (instant: Date, days: number, isHoliday: IsHoliday): Date =>
  lastMinuteOf(addWorkingDays(dayAt(instant), days, isHoliday));

/** Deadlines of a signal: the last minute of the working day on which each term ends. */
export const clocksOf = (receivedAt: Date, terms: SignalTerms, isHoliday: IsHoliday): SignalClocks => ({
  acknowledgeBy: workingDaysAfter(receivedAt, terms.acknowledgeDays, isHoliday),
  feedbackBy: workingDaysAfter(receivedAt, terms.feedbackDays, isHoliday),
});

/** Who is asked when a term passes, first that of the acknowledgement, then that of the feedback and the end: 0 the liaison, 1 also the deputy, 2 also the coordinator, who sees only that a signal waits. */
export type Escalation = 0 | 1 | 2;

export interface Escalated {
  readonly escalation: Escalation;
  /** When the next level is due; null after the last. */
  readonly escalateAt: Date | null;
}

/** The next level, one working day apart. Level 0 ends when the term ends. */
export const escalate = (from: Escalation, deadline: Date, isHoliday: IsHoliday): Escalated => {
  switch (from) {
    case 0:
      return { escalation: 1, escalateAt: workingDaysAfter(deadline, 1, isHoliday) };
    case 1:
    case 2:
      return { escalation: 2, escalateAt: null };
  }
};
