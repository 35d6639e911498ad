import { dayInput, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { ANSWERS, OUTCOMES } from '../domain/weighing.js';

const head = { idempotencyKey, weighingId: idOf('weighing') };
const update = { ...head, version: v.pipe(v.number(), v.integer(), v.minValue(1)) };
const note = v.pipe(
  v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(2_000)), null),
  v.transform((text) => (text === '' ? null : text)),
);

/** A member's own judgement: one answer to every criterion of the version that is weighed. */
export const submitJudgementInput = (criteria: readonly string[]) =>
  v.object({
    ...head,
    answers: v.pipe(
      v.array(v.object({ criterion: v.picklist(criteria), answer: v.picklist(ANSWERS), note })),
      v.check((answers) => criteria.every((code) => answers.some(({ criterion }) => criterion === code)), 'INCOMPLETE'),
      v.check((answers) => new Set(answers.map(({ criterion }) => criterion)).size === answers.length, 'DUPLICATE'),
    ),
    preferredOutcome: v.picklist(OUTCOMES),
    rationale: textOf(4_000),
  });
export type SubmitJudgement = v.InferOutput<ReturnType<typeof submitJudgementInput>>;

/** What is needed to find the weighing; the rest is read against its criteria. */
export const WeighingHead = v.looseObject(head);
export type WeighingHead = v.InferOutput<typeof WeighingHead>;

export const OpenJointPhase = v.object(update);
export type OpenJointPhase = v.InferOutput<typeof OpenJointPhase>;

/** The joint outcome with the texts that justify it. More information needs a date; who brings it, of the table, is optional. */
export const ConcludeWeighing = v.pipe(
  v.object({
    ...update,
    outcome: v.picklist(OUTCOMES),
    rationale: textOf(4_000),
    proportionality: textOf(4_000),
    subsidiarity: textOf(4_000),
    dissent: note,
    moreFromMemberId: v.nullish(idOf('member'), null),
    moreBy: v.nullish(dayInput, null),
  }),
  v.forward(
    v.partialCheck(
      [['outcome'], ['moreBy']],
      ({ outcome, moreBy }) => outcome !== 'MORE_INFORMATION' || moreBy !== null,
      'REQUIRED',
    ),
    ['moreBy'],
  ),
  v.forward(
    v.partialCheck(
      [['outcome'], ['moreBy']],
      ({ outcome, moreBy }) => outcome === 'MORE_INFORMATION' || moreBy === null,
      'NOT_ALLOWED',
    ),
    ['moreBy'],
  ),
  v.forward(
    v.partialCheck(
      [['outcome'], ['moreFromMemberId']],
      ({ outcome, moreFromMemberId }) => outcome === 'MORE_INFORMATION' || moreFromMemberId === null,
      'NOT_ALLOWED',
    ),
    ['moreFromMemberId'],
  ),
);
export type ConcludeWeighing = v.InferOutput<typeof ConcludeWeighing>;

/** Which weighings a list shows. */
export const WeighingQuery = v.object({
  openOnly: v.nullish(v.boolean(), false),
  first: v.nullish(v.number(), null),
  after: v.nullish(v.string(), null),
});
export type WeighingQuery = v.InferOutput<typeof WeighingQuery>;
