import { addDays, type Day, daysBetween, type FieldError, instantAt, type Uuid } from '@regiotafel/kernel';
import type { InvolvementPart } from './case-file.js';
import { endOf } from './grant.js';

/** Somebody's place in a case, for a time. Whoever replaces somebody on leave has their part until it ends by the clock. */
export interface Involvement {
  readonly memberId: Uuid;
  readonly part: InvolvementPart;
  readonly since: Date;
  readonly until: Date | null;
  readonly replaces: Uuid | null;
}

/** A place as it is asked for; without a first day from now on, without a last day until it is ended. */
export interface WantedInvolvement {
  readonly memberId: Uuid;
  readonly part: InvolvementPart;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly replaces: Uuid | null;
}

export const isInForce = ({ since, until }: Pick<Involvement, 'since' | 'until'>, now: Date): boolean =>
  since <= now && (until === null || now < until);

export type InvolvementState = 'PLANNED' | 'RUNNING' | 'ENDED';

export const involvementState = (involvement: Pick<Involvement, 'since' | 'until'>, now: Date): InvolvementState => {
  if (isInForce(involvement, now)) return 'RUNNING';
  return involvement.since > now ? 'PLANNED' : 'ENDED';
};

/** From when until when a wanted place lasts: whole days in Amsterdam, from now on when it begins today. */
export const periodOf = ({ from, until }: WantedInvolvement, today: Day, now: Date) => ({
  since: from === null || from === today ? now : instantAt(from, 0),
  until: until === null ? null : endOf(until),
});

const overlaps = (one: Pick<Involvement, 'since' | 'until'>, other: Pick<Involvement, 'since' | 'until'>): boolean =>
  (one.until === null || other.since < one.until) && (other.until === null || one.since < other.until);

const LONGEST_LEAVE_DAYS = 366;

/** Everything that is wrong with a wanted place, at once. There is one case manager: the part is only replaced, never doubled. */
export const wrongInvolvement = (
  wanted: WantedInvolvement,
  present: readonly Involvement[],
  today: Day,
  now: Date,
): FieldError[] => {
  const { from, until, part, replaces, memberId } = wanted;
  const start = from ?? today;
  const wrong: FieldError[] = [];
  if (daysBetween(today, start) < 0) wrong.push({ path: 'from', code: 'IN_THE_PAST' });
  const last = addDays(start, LONGEST_LEAVE_DAYS);
  if (until !== null && (daysBetween(start, until) < 0 || daysBetween(until, last) < 0))
    wrong.push({ path: 'until', code: 'OUT_OF_RANGE', params: { min: start, max: last } });
  if (replaces !== null && until === null) wrong.push({ path: 'until', code: 'REQUIRED' });
  if (part === 'CASE_MANAGER' && replaces === null) wrong.push({ path: 'replaces', code: 'REQUIRED' });
  const isReplaced = present.some(
    (each) => each.memberId === replaces && each.part === part && each.replaces === null && isInForce(each, now),
  );
  if (replaces !== null && (!isReplaced || replaces === memberId))
    wrong.push({ path: 'replaces', code: 'NOT_ALLOWED' });
  const period = periodOf(wanted, today, now);
  const isThere = present.some((each) => each.memberId === memberId && each.part === part && overlaps(each, period));
  if (isThere) wrong.push({ path: 'memberId', code: 'NOT_ALLOWED' });
  return wrong;
};
