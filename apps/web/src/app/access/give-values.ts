import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';

const FIELD_SETS = [
  'NARRATIVE',
  'INTERPRETATION',
  'IDENTITY',
  'PLAN',
  'PLAN_HEADINGS',
  'CONTRIBUTIONS',
  'INVOLVED_PARTIES',
  'CONTRIBUTE',
] as const;
const sentence = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2_000));
const chosen = v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED'));

/** Access of one person. Parts and last day follow from the purpose: without one they are not on the screen, and not wrong. */
export const accessSchema = v.pipe(
  v.object({
    memberId: chosen,
    purpose: chosen,
    fieldSets: v.array(v.picklist(FIELD_SETS)),
    necessity: sentence,
    subsidiarity: sentence,
    until: v.nullable(v.custom<Day>((day) => typeof day === 'string')),
    secondId: v.nullable(v.string()),
    /** Whether a second person has to agree. */
    needsSecond: v.optional(v.boolean(), false),
  }),
  v.forward(
    v.partialCheck([['purpose'], ['fieldSets']], ({ fieldSets }) => fieldSets.length > 0, 'REQUIRED'),
    ['fieldSets'],
  ),
  v.forward(
    v.partialCheck([['secondId'], ['needsSecond']], (said) => said.secondId !== null || !said.needsSecond, 'REQUIRED'),
    ['secondId'],
  ),
  v.transform(({ needsSecond, secondId, ...access }) => ({ ...access, secondId: needsSecond ? secondId : null })),
);
export type AccessValues = v.InferInput<typeof accessSchema>;
export type GivenAccess = v.InferOutput<typeof accessSchema>;

export const NO_ACCESS: AccessValues = {
  memberId: null,
  purpose: null,
  fieldSets: [],
  necessity: '',
  subsidiarity: '',
  until: null,
  secondId: null,
  needsSecond: false,
};
