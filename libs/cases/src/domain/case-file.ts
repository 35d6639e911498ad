/** The phases of a case, in order. */
export type CaseStatus = 'PROPOSED' | 'ACTIVE' | 'MONITORING' | 'AFTERCARE' | 'CLOSED' | 'RETAINED' | 'DESTROYED';

/** What the plan of a case says so far; later phases add measures and views. */
export interface CasePlan {
  readonly goals: readonly string[];
}

/** `RT-<year>-<number>`, counted per partnership and year. */
export const caseNumber = (year: number, count: number): string => `RT-${year}-${String(count).padStart(4, '0')}`;

/** Year and count of a case number, for events, which carry figures and no text. */
export const partsOfNumber = (number: string): { year: number; count: number } => {
  const [, year = '', count = ''] = number.split('-');
  return { year: Number(year), count: Number(count) };
};
