import * as v from 'valibot';
import { isFrom, type Day } from '@regiotafel/kernel/day';
import { lastOfYear } from '../../app/form/coming-day.js';
import { ANSWERS, OUTCOMES } from './stage.js';

const NOTE_MOST = 2_000;
export const TEXT_MOST = 4_000;

/** A choice that starts empty. */
const chosen = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(options), 'REQUIRED'));

const text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(TEXT_MOST));

const note = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(NOTE_MOST),
  v.transform((written) => (written === '' ? null : written)),
);

/** The own judgement: an answer to every criterion, and what one would do. */
export const judgementSchema = v.object({
  answers: v.array(v.object({ criterion: v.string(), answer: chosen(ANSWERS), note })),
  preferredOutcome: chosen(OUTCOMES),
  rationale: text,
});

export type JudgementValues = v.InferInput<typeof judgementSchema>;
export type Judged = v.InferOutput<typeof judgementSchema>;

export const emptyJudgement = (criteria: readonly { readonly code: string }[]): JudgementValues => ({
  answers: criteria.map(({ code }) => ({ criterion: code, answer: null, note: '' })),
  preferredOutcome: null,
  rationale: '',
});

/** The joint outcome. More information needs a last day; only then it is sent along. */
export const conclusionSchema = (today: Day) =>
  v.pipe(
    v.object({
      outcome: chosen(OUTCOMES),
      rationale: text,
      proportionality: text,
      subsidiarity: text,
      dissent: note,
      moreFromMemberId: v.nullable(v.string()),
      moreBy: v.nullable(v.custom<Day>((day) => typeof day === 'string')),
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
        ({ outcome, moreBy }) => outcome !== 'MORE_INFORMATION' || moreBy === null || isFrom(today)(moreBy),
        'IN_THE_PAST',
      ),
      ['moreBy'],
    ),
    v.forward(
      v.partialCheck(
        [['outcome'], ['moreBy']],
        ({ outcome, moreBy }) => outcome !== 'MORE_INFORMATION' || moreBy === null || moreBy <= lastOfYear(today),
        'TOO_FAR_AHEAD',
      ),
      ['moreBy'],
    ),
    v.transform((conclusion) =>
      conclusion.outcome === 'MORE_INFORMATION' ? conclusion : { ...conclusion, moreFromMemberId: null, moreBy: null },
    ),
  );

export type ConclusionValues = v.InferInput<ReturnType<typeof conclusionSchema>>;
export type Conclusion = v.InferOutput<ReturnType<typeof conclusionSchema>>;

export const EMPTY_CONCLUSION: ConclusionValues = {
  outcome: null,
  rationale: '',
  proportionality: '',
  subsidiarity: '',
  dissent: '',
  moreFromMemberId: null,
  moreBy: null,
};
