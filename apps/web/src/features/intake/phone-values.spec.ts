import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { asDay } from '@regiotafel/kernel/day';
import { EMPTY_CALL, phoneSchema, recording, type Call } from './phone-values.js';

const TODAY = asDay('2026-03-02');
const PERSON = { code: 'RADICALISATION', nameNl: '', nameEn: '', aboutPerson: true };
const SITUATION = { ...PERSON, code: 'SCHOOL_TENSION', aboutPerson: false };
const CALL: Call = {
  theme: 'RADICALISATION',
  narrative: 'Zegt dat praten geen zin meer heeft.',
  person: { name: 'Leerling 17', birthDate: null, address: '' },
  reporterType: 'FRONTLINE',
  reporter: { name: 'Een docent', organisation: '', phone: '' },
  nameMayBeKnown: 'YES',
};

test('an empty call is told all that it lacks at once', () => {
  const { issues } = v.safeParse(phoneSchema(TODAY), EMPTY_CALL);
  expect(issues?.map((issue) => v.getDotPath(issue))).toEqual(['theme', 'narrative', 'reporterType']);
});

test('a caller need not say a name', () => {
  const silent = { ...CALL, reporter: EMPTY_CALL.reporter };
  expect(v.is(phoneSchema(TODAY), silent)).toBe(true);
});

test('nothing that was typed about an anonymous caller is sent', () => {
  expect(recording({ ...CALL, reporterType: 'ANONYMOUS' }, PERSON)).toMatchObject({
    reporter: null,
    nameMayBeKnown: false,
  });
});

test('nothing that was typed about a person is sent for a situation', () => {
  expect(recording(CALL, PERSON).person).toEqual(CALL.person);
  expect(recording(CALL, SITUATION).person).toBeNull();
});
