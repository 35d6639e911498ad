import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { asDay } from '@regiotafel/kernel/day';
import { conclusionSchema, EMPTY_CONCLUSION, emptyJudgement, judgementSchema } from './judgement.js';

const TODAY = asDay('2026-03-02');

const wrong = (schema: v.GenericSchema, values: unknown): string[] =>
  (v.safeParse(schema, values).issues ?? []).map((issue) => v.getDotPath(issue) ?? '');

const conclusion = {
  ...EMPTY_CONCLUSION,
  outcome: 'MORE_INFORMATION',
  rationale: 'Te weinig bekend.',
  proportionality: 'Past.',
  subsidiarity: 'Niets lichters.',
};

test('everything that is missing in a judgement is named at once', () => {
  expect(wrong(judgementSchema, emptyJudgement([{ code: 'A' }, { code: 'B' }]))).toEqual([
    'answers.0.answer',
    'answers.1.answer',
    'preferredOutcome',
    'rationale',
  ]);
});

test('more information needs a last day', () => {
  expect(wrong(conclusionSchema(TODAY), conclusion)).toEqual(['moreBy']);
  expect(wrong(conclusionSchema(TODAY), { ...conclusion, outcome: 'REGULAR_CARE' })).toEqual([]);
});

test('the last day for more information is still to come', () => {
  expect(wrong(conclusionSchema(TODAY), { ...conclusion, moreBy: '2026-03-01' })).toEqual(['moreBy']);
  expect(wrong(conclusionSchema(TODAY), { ...conclusion, moreBy: TODAY })).toEqual([]);
  expect(wrong(conclusionSchema(TODAY), { ...conclusion, outcome: 'NO_ACTION', moreBy: '2020-01-01' })).toEqual([]);
});

test('a day that was chosen before another outcome is not sent', () => {
  const sent = v.parse(conclusionSchema(TODAY), { ...conclusion, outcome: 'NO_ACTION', moreBy: '2026-03-20' });
  expect(sent).toMatchObject({ moreBy: null, dissent: null });
});
