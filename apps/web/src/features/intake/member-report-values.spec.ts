import { expect, test } from '@jest/globals';
import { submissionOf } from './member-report-values.js';

const THEMES = [
  { code: 'RADICALISATION', nameNl: 'A', nameEn: 'A', aboutPerson: true },
  { code: 'SCHOOL_TENSION', nameNl: 'B', nameEn: 'B', aboutPerson: false },
];
const person = { name: 'Kanarie', birthDate: null, address: '' };
const report = { theme: 'RADICALISATION', narrative: 'Tekst', person, nameMayBeKnown: 'NO' } as const;

test('a person is sent for a theme about persons, and only when a name was given', () => {
  expect(submissionOf(report, 'municipality_1', THEMES).person).toEqual(person);
  expect(submissionOf({ ...report, person: { ...person, name: '' } }, 'municipality_1', THEMES).person).toBeNull();
  expect(submissionOf({ ...report, theme: 'SCHOOL_TENSION' }, 'municipality_1', THEMES).person).toBeNull();
});

test('the name of who reports stays secret unless they say otherwise', () => {
  expect(submissionOf(report, 'municipality_1', THEMES).nameMayBeKnown).toBe(false);
  expect(submissionOf({ ...report, nameMayBeKnown: 'YES' }, 'municipality_1', THEMES).nameMayBeKnown).toBe(true);
});
