import { addDays, type Day, type FieldError, lessonWarnings } from '@regiotafel/kernel';

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

/** What keeps a lesson from being shared: it must lead to nobody. Of names one is never sure, so the writer always says that there is none. */
export const lessonFaults = (lesson: string, namesChecked: boolean): FieldError[] => {
  if (lessonWarnings(lesson).some(({ code }) => code !== 'NAME')) return [{ path: 'lesson', code: 'PERSONAL_DATA' }];
  return namesChecked ? [] : [{ path: 'namesChecked', code: 'NAMES_NOT_CHECKED' }];
};
