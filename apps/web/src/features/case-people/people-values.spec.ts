import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { faultsOf } from '../../app/form/fault.js';
import { inPlaceOf, involvementOf, involveSchema, keeperChoices, NOBODY, restrictSchema } from './people-values.js';
import type { Involvement } from './people.query.js';

const MANAGER: Involvement = {
  id: 'involvement_1',
  part: 'CASE_MANAGER',
  state: 'RUNNING',
  since: '2026-03-02T08:00:00Z',
  until: null,
  reason: null,
  endedReason: null,
  mayEnd: false,
  member: { id: 'member_1', name: 'X', jobTitle: 'X', phone: null },
  replaces: null,
  addedBy: null,
};
const wrong = (values: object) =>
  [...faultsOf(v.safeParse(involveSchema, { ...NOBODY, ...values }).issues ?? []).keys()].toSorted();

test('an empty form is wrong in the three fields that must be filled', () => {
  expect(wrong({})).toEqual(['memberId', 'reason', 'task']);
});

test('a stand-in has a last day, and the part of whom they replace', () => {
  const values = { memberId: 'member_2', task: inPlaceOf(MANAGER), reason: 'Verlof' };
  expect(wrong(values)).toEqual(['until']);
  const full = { ...NOBODY, ...values, until: '2026-03-13' };
  const { output } = v.safeParse(involveSchema, full);
  expect(involvementOf(output as never, [MANAGER])).toMatchObject({ part: 'CASE_MANAGER', replaces: 'member_1' });
});

test('a case stays open to who is involved, and to whoever can answer its reporter, told as that', () => {
  const file = { involvements: [MANAGER], answerers: [{ id: 'member_3', name: 'Z' }] };
  expect(keeperChoices(file, (name) => `${name}!`).map(({ label }) => label)).toEqual(['Z!', 'X']);
  expect(keeperChoices({ ...file, answerers: [{ id: 'member_1', name: 'X' }] }, (name) => `${name}!`)).toEqual([
    { id: 'member_1', label: 'X!' },
  ]);
});

test('of those who can answer the reporters somebody keeps a restricted case, where there are any', () => {
  const codes = (answererIds: string[], keepers: string[]) =>
    (v.safeParse(restrictSchema(answererIds), { keepers, reason: 'x' }).issues ?? []).map(({ message }) => message);
  expect(codes(['member_1'], ['member_2'])).toEqual(['DESK_NEEDED']);
  expect(codes(['member_1'], ['member_2', 'member_1'])).toEqual([]);
  expect(codes([], ['member_2'])).toEqual([]);
});
