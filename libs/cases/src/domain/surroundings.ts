/** About whom a case is. `RELATIVES`: not the person of concern but the family around them; `SITUATION`: nobody. */
export const CASE_KINDS = [
  'PERSON',
  'RELATIVES',
  'RETURN_FROM_CONFLICT_AREA',
  'RETURN_AFTER_DETENTION',
  'SITUATION',
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What somebody is to the person of concern. */
export const RELATIONS = [
  'PARENT',
  'GUARDIAN',
  'PARTNER',
  'CHILD',
  'SIBLING',
  'OTHER_FAMILY',
  'FRIEND',
  'OTHER',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Somebody around the person of concern; sealed with the case. */
export interface RelativeText {
  readonly name: string;
  readonly note: string | null;
}

/** Who works with the person already; sealed with the case. */
export interface PartyText {
  readonly organisation: string;
  readonly name: string;
  readonly task: string;
  readonly phone: string | null;
}

/** The kinds a case can be told to be of: a case about nobody never becomes one about somebody, nor the other way round. */
export const kindsFrom = (kind: CaseKind): readonly CaseKind[] =>
  kind === 'SITUATION' ? ['SITUATION'] : CASE_KINDS.filter((each) => each !== 'SITUATION');
