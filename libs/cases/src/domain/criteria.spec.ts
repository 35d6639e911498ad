import { expect, test } from '@jest/globals';
import { criterionCode, keepsKnownCodes, partiesWithoutMember } from './criteria.js';

test('a new question gets a code of letters alone, another one for another id', () => {
  const codes = ['4b2f9c1e-7d7a-4b0e-9a58-0d4f6a2c9e11', '00000000-0000-4000-8000-000000000000'].map(criterionCode);
  expect(codes.every((code) => /^[A-Z_]{2,40}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(2);
});

test('a version takes over codes of the one before and invents none', () => {
  const asked = { nl: 'Wat?', en: 'What?' };
  expect(
    keepsKnownCodes(
      ['A'],
      [
        { ...asked, code: 'A' },
        { ...asked, code: null },
      ],
    ),
  ).toBe(true);
  expect(keepsKnownCodes(['A'], [{ ...asked, code: 'B' }])).toBe(false);
});

test('a party without anybody on the team is named', () => {
  expect(partiesWithoutMember(['POLICE', 'PROSECUTION'], ['POLICE', 'SCHOOL'])).toEqual(['PROSECUTION']);
});
