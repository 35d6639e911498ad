import { addDays, type Day, daysBetween, type FieldError } from '@regiotafel/kernel';

/** Why somebody at the desk takes a case over: its manager is away for a while, or has no seat any longer. */
export const TAKEOVER_GROUNDS = ['ABSENT', 'NO_SEAT'] as const;
export type TakeoverGround = (typeof TAKEOVER_GROUNDS)[number];

/** For somebody who comes back it lasts four weeks at most; longer is an appointment by who leads the case. */
export const LONGEST_TAKEOVER_DAYS = 28;

/** A manager who is away gets the case back on a day; one without a seat does not. */
export const takeoverFaults = (managerHasSeat: boolean, until: Day | null, today: Day): FieldError[] => {
  if (!managerHasSeat) return until === null ? [] : [{ path: 'until', code: 'NOT_ALLOWED' }];
  if (until === null) return [{ path: 'until', code: 'REQUIRED' }];
  const last = addDays(today, LONGEST_TAKEOVER_DAYS);
  const fits = daysBetween(today, until) >= 0 && daysBetween(until, last) >= 0;
  return fits ? [] : [{ path: 'until', code: 'OUT_OF_RANGE', params: { min: today, max: last } }];
};

/** What the second look needs: nobody looks at what they did themselves, and who disagrees says why. */
export const lookFaults = (agrees: boolean, note: string | null): FieldError[] =>
  agrees || note !== null ? [] : [{ path: 'note', code: 'REQUIRED' }];
