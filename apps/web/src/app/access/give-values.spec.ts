import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { faultsOf } from '../form/fault.js';
import { accessSchema, NO_ACCESS } from './give-values.js';

const wrong = (values: object) => {
  const { issues } = v.safeParse(accessSchema, { ...NO_ACCESS, ...values });
  return [...faultsOf(issues ?? []).keys()].toSorted();
};

test('an empty form is wrong in the four fields that it shows', () => {
  expect(wrong({})).toEqual(['memberId', 'necessity', 'purpose', 'subsidiarity']);
});

test('a purpose asks for at least one of its parts, beside all that is still missing', () => {
  expect(wrong({ purpose: 'EXPERT_ADVICE_PGA' })).toEqual(['fieldSets', 'memberId', 'necessity', 'subsidiarity']);
  expect(wrong({ purpose: 'EXPERT_ADVICE_PGA', fieldSets: ['PLAN'] })).not.toContain('fieldSets');
});

test('who must name a second person hears so with all that is missing, and nobody else sends one', () => {
  expect(wrong({ needsSecond: true })).toContain('secondId');
  expect(wrong({ needsSecond: true, secondId: 'member_1' })).not.toContain('secondId');
  const right = { memberId: 'member_2', purpose: 'P', fieldSets: ['PLAN'], necessity: 'x', subsidiarity: 'x' };
  const { output } = v.safeParse(accessSchema, { ...NO_ACCESS, ...right, secondId: 'member_1' });
  expect(output).toMatchObject({ memberId: 'member_2', secondId: null });
});
