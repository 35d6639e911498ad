import * as v from 'valibot';

const NAME_MAX = 200;
export const TASK_MAX = 500;
export const NOTE_MAX = 1_000;
const PHONE_MAX = 40;

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
export const PERSON_KINDS = ['PERSON', 'RELATIVES', 'RETURN_FROM_CONFLICT_AREA', 'RETURN_AFTER_DETENTION'] as const;

const needed = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty('REQUIRED'), v.maxLength(most));
const free = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));

export const kindSchema = v.object({
  kind: v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(PERSON_KINDS), 'REQUIRED')),
});
export type KindValues = v.InferInput<typeof kindSchema>;
export type WrittenKind = v.InferOutput<typeof kindSchema>;

export const relativeSchema = v.object({
  relation: v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(RELATIONS), 'REQUIRED')),
  name: needed(NAME_MAX),
  note: free(NOTE_MAX),
});
export type RelativeValues = v.InferInput<typeof relativeSchema>;
export type WrittenRelative = v.InferOutput<typeof relativeSchema>;
export const NO_RELATIVE: RelativeValues = { relation: null, name: '', note: '' };

export const partySchema = v.object({
  organisation: needed(NAME_MAX),
  name: needed(NAME_MAX),
  task: needed(TASK_MAX),
  phone: free(PHONE_MAX),
  memberId: v.nullable(v.string()),
});
export type PartyValues = v.InferInput<typeof partySchema>;
export type WrittenParty = v.InferOutput<typeof partySchema>;
export const NO_PARTY: PartyValues = { organisation: '', name: '', task: '', phone: '', memberId: null };

/** An empty field as the service knows it. */
export const orNull = (text: string): string | null => (text === '' ? null : text);
