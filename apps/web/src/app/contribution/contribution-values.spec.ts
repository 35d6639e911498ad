import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { faultsOf } from '../form/fault.js';
import { contributionOf, contributionSchema, NO_CONTRIBUTION } from './contribution-values.js';

const faults = (values: object) => {
  const { issues } = v.safeParse(contributionSchema, { ...NO_CONTRIBUTION, ...values });
  return [...faultsOf(issues ?? [])].map(([path, { code }]) => `${path} ${code}`);
};
const sent = (values: object) =>
  contributionOf(v.parse(contributionSchema, { ...NO_CONTRIBUTION, sourceRegime: 'WPG', ...values }));

test('everything that is missing is told at once', () => {
  expect(faults({}).toSorted()).toEqual(['sourceRegime REQUIRED', 'text REQUIRED']);
});

test('what was said only needs no text, and sends none', () => {
  expect(faults({ sourceRegime: 'WPG', marks: ['ORAL_ONLY'] })).toEqual([]);
  expect(sent({ marks: ['ORAL_ONLY'], text: 'toch getypt' })).toEqual({
    sourceRegime: 'WPG',
    oralOnly: true,
    professionalSecrecy: false,
    text: null,
  });
});

test('a text goes with its law and its secrecy', () => {
  expect(sent({ marks: ['PROFESSIONAL_SECRECY'], text: ' Gezien. ' })).toEqual({
    sourceRegime: 'WPG',
    oralOnly: false,
    professionalSecrecy: true,
    text: 'Gezien.',
  });
});
