import { idempotencyKey, idOf, phoneOrBlank, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { CASE_KINDS, RELATIONS } from '../domain/surroundings.js';

const NAME_MAX = 200;
const TASK_MAX = 500;
const NOTE_MAX = 1_000;

const about = { idempotencyKey, caseId: idOf('case') };

export const SetCaseKind = v.object({
  ...about,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.picklist(CASE_KINDS),
});
export type SetCaseKind = v.InferOutput<typeof SetCaseKind>;

export const AddRelative = v.object({
  ...about,
  relation: v.picklist(RELATIONS),
  name: textOf(NAME_MAX),
  note: v.nullish(textOf(NOTE_MAX), null),
});
export type AddRelative = v.InferOutput<typeof AddRelative>;

export const AddInvolvedParty = v.object({
  ...about,
  organisation: textOf(NAME_MAX),
  name: textOf(NAME_MAX),
  task: textOf(TASK_MAX),
  phone: phoneOrBlank,
  memberId: v.nullish(idOf('member'), null),
});
export type AddInvolvedParty = v.InferOutput<typeof AddInvolvedParty>;

export const EndSurrounding = v.object({ ...about, surroundingId: idOf('surrounding') });
export type EndSurrounding = v.InferOutput<typeof EndSurrounding>;
