import { addDays, type Day, type FieldError, InvalidInput, lessonWarnings } from '@regiotafel/kernel';
import type { CaseStatus } from './case-file.js';

/** How a case ended. */
export const CASE_RESULTS = [
  'GOALS_REACHED',
  'GOALS_PARTLY_REACHED',
  'GOALS_NOT_REACHED',
  'REGULAR_CARE',
  'TAKEN_OVER',
  'MOVED_AWAY',
  'NO_GROUND',
] as const;
export type CaseResult = (typeof CASE_RESULTS)[number];

/** What a region agreed on the keeping of closed cases of a theme. */
export interface RetentionTerms {
  readonly retentionClass: string;
  readonly retentionDays: number;
}

/** Until when a case that closes on a day is kept. */
export const keptUntil = (closedOn: Day, { retentionDays }: RetentionTerms): Day => addDays(closedOn, retentionDays);

/** What keeps a lesson from being shared: it comes of an exercise, or leads to somebody. Of names one is never sure, so the writer always says that there is none. */
export const lessonFaults = (lesson: string, namesChecked: boolean, isExercise: boolean): FieldError[] => {
  if (isExercise) return [{ path: 'lesson', code: 'NOT_ALLOWED' }];
  if (lessonWarnings(lesson).some(({ code }) => code !== 'NAME')) return [{ path: 'lesson', code: 'PERSONAL_DATA' }];
  return namesChecked ? [] : [{ path: 'namesChecked', code: 'NAMES_NOT_CHECKED' }];
};

/** What is said of the end of a case, as far as it was filled in. */
export interface WantedClosing {
  readonly result: CaseResult | null;
  readonly summary: string | null;
  readonly noAftercare: string | null;
  readonly lesson: string | null;
  readonly namesChecked: boolean;
}

/** A closing with all that it needs. */
export type CompleteClosing = WantedClosing & { readonly result: CaseResult; readonly summary: string };

/** Everything that is wrong with how a case is to end, at once. Where there is no aftercare it says why none is needed, and only there. */
export const closingFaults = (wanted: WantedClosing, status: CaseStatus, isExercise: boolean): FieldError[] => {
  const { result, summary, noAftercare, lesson, namesChecked } = wanted;
  const missing = Object.entries({ result, summary, ...(status === 'AFTERCARE' ? {} : { noAftercare }) }).flatMap(
    ([path, value]) => (value === null ? [{ path, code: 'REQUIRED' }] : []),
  );
  const unasked = status === 'AFTERCARE' && noAftercare !== null ? [{ path: 'noAftercare', code: 'NOT_ALLOWED' }] : [];
  return [...missing, ...unasked, ...(lesson === null ? [] : lessonFaults(lesson, namesChecked, isExercise))];
};

/** @throws InvalidInput with everything that is wrong */
export const requireComplete = (wanted: WantedClosing, status: CaseStatus, isExercise: boolean): CompleteClosing => {
  const faults = closingFaults(wanted, status, isExercise);
  const { result, summary } = wanted;
  if (faults.length > 0 || result === null || summary === null) throw new InvalidInput(faults);
  return { ...wanted, result, summary };
};
