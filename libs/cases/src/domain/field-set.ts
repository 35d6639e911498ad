/**
 * The parts of a signal or case that a grant may open. The reporter's name is in none of them. `CONTRIBUTE` opens none: who
 * holds it adds to a case and reads the question that was put, and what they said.
 */
export const FIELD_SETS = [
  'NARRATIVE',
  'INTERPRETATION',
  'IDENTITY',
  'PLAN',
  'PLAN_HEADINGS',
  'CONTRIBUTIONS',
  'INVOLVED_PARTIES',
  'CONTRIBUTE',
] as const;
export type FieldSet = (typeof FIELD_SETS)[number];

/** What a grant is about. */
export type ObjectKind = 'SIGNAL' | 'CASE';

/** Whether a grant for these parts lets its holder read something of a case. */
export const readsCase = (fieldSets: readonly FieldSet[]): boolean => !fieldSets.includes('CONTRIBUTE');
