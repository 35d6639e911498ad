/** The parts of a signal or case that a grant may open. The reporter's name is in none of them. */
export const FIELD_SETS = [
  'NARRATIVE',
  'INTERPRETATION',
  'IDENTITY',
  'PLAN',
  'CONTRIBUTIONS',
  'INVOLVED_PARTIES',
] as const;
export type FieldSet = (typeof FIELD_SETS)[number];

/** What a grant is about. */
export type ObjectKind = 'SIGNAL' | 'CASE';
