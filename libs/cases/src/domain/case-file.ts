export const CASE_STATUSES = [
  'PROPOSED',
  'ACTIVE',
  'MONITORING',
  'AFTERCARE',
  'CLOSED',
  'RETAINED',
  'DESTROYED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** The steps of a case through its phases. Nothing opens it again once it is closed. */
export const CASE_STEPS = ['activate', 'monitor', 'startAftercare', 'close'] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

const TRANSITIONS: Readonly<Record<CaseStatus, Partial<Readonly<Record<CaseStep, CaseStatus>>>>> = {
  PROPOSED: { activate: 'ACTIVE', close: 'CLOSED' },
  ACTIVE: { monitor: 'MONITORING', close: 'CLOSED' },
  MONITORING: { activate: 'ACTIVE', startAftercare: 'AFTERCARE', close: 'CLOSED' },
  AFTERCARE: { activate: 'ACTIVE', close: 'CLOSED' },
  CLOSED: {},
  RETAINED: {},
  DESTROYED: {},
};

/** The status after a step; null when the step does not fit. */
export const caseAfter = (status: CaseStatus, step: CaseStep): CaseStatus | null => TRANSITIONS[status][step] ?? null;

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
