import { addDays, type Day, type FieldError, type TextWarningCode, textWarnings } from '@regiotafel/kernel';

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

/** Of a name one is never sure: the writer says that there is none. The others leave no doubt. */
const isSure = (code: TextWarningCode): boolean => code !== 'NAME';

/** What keeps a lesson from being shared: it must lead to nobody. */
export const lessonFaults = (lesson: string, namesChecked: boolean): FieldError[] => {
  const codes = textWarnings(lesson).map(({ code }) => code);
  if (codes.some(isSure)) return [{ path: 'lesson', code: 'PERSONAL_DATA' }];
  return codes.length > 0 && !namesChecked ? [{ path: 'namesChecked', code: 'NAMES_NOT_CHECKED' }] : [];
};
