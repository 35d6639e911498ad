import { addDays, type Day, daysBetween, type FieldError } from '@regiotafel/kernel';
import { CriteriaOpen, LimitsRunning } from './closing.errors.js';
import { goesOn, type Measure } from './measure.js';

/** How somebody is in touch in aftercare. */
export const CONTACT_WAYS = ['VISIT', 'TALK', 'PHONE', 'MESSAGE', 'THROUGH_PARTNER'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** The day of the next contact by the rhythm of an aftercare. */
export const nextContact = (last: Day, everyDays: number): Day => addDays(last, everyDays);

/** A contact is one of the aftercare: it was held since that began. */
export const contactFaults = (heldOn: Day, startedOn: Day): FieldError[] =>
  daysBetween(startedOn, heldOn) < 0 ? [{ path: 'heldOn', code: 'BEFORE_AFTERCARE' }] : [];

/** What limits somebody ends before the case goes to aftercare or closes. @throws LimitsRunning */
export const requireLimitsEnded = (measures: readonly Pick<Measure, 'status' | 'nature'>[]): void => {
  const running = measures.filter((measure) => measure.nature === 'LIMITING' && goesOn(measure)).length;
  if (running > 0) throw new LimitsRunning(running);
};

/** What was agreed on the end of an aftercare holds, also when the case is no longer in it. @throws CriteriaOpen */
export const requireCriteriaEnded = (open: readonly unknown[]): void => {
  if (open.length > 0) throw new CriteriaOpen(open.length);
};

/** In which part of a case somebody took part; `SURROUNDINGS`: works with the person already. */
export const TAKEN_PART = ['WEIGHING', 'CASE', 'PLAN', 'CONTRIBUTION', 'SURROUNDINGS', 'ACCESS'] as const;
export type TakenPart = (typeof TAKEN_PART)[number];

/** Somebody of an earlier phase, with all the ways in which that person took part. */
export interface Participant {
  readonly memberId: string;
  readonly took: readonly TakenPart[];
}

/** Everybody who took part, each once, whoever did most first. */
export const participantsOf = (
  traces: readonly { readonly memberId: string; readonly took: TakenPart }[],
): Participant[] =>
  [...Map.groupBy(traces, ({ memberId }) => memberId)]
    .map(([memberId, of]) => ({
      memberId,
      took: TAKEN_PART.filter((part) => of.some(({ took }) => took === part)),
    }))
    .toSorted((one, other) => other.took.length - one.took.length || (one.memberId < other.memberId ? -1 : 1));
