import { expect, test } from '@jest/globals';
import { happenedTo, type Traces } from './happened.js';

const NOW = new Date('2026-03-10T12:00:00Z');
const member = { name: 'Leila' };
const nothing: Traces = {
  openedAt: '2026-03-02T10:00:00Z',
  weighedAt: '2026-03-02T09:00:00Z',
  contributions: [],
  documents: [],
  grants: [],
  meetings: [],
};
const grant = (changes: Partial<Traces['grants'][number]>): Traces['grants'][number] => ({
  id: 'grant',
  state: 'ACTIVE',
  validFrom: '2026-03-03T10:00:00Z',
  validUntil: '2026-03-09T23:00:00Z',
  revokedAt: null,
  member,
  ...changes,
});
const told = (traces: Partial<Traces>) =>
  happenedTo({ ...nothing, ...traces }, NOW).map(({ what, at }) => `${what} ${at.toISOString().slice(5, 16)}`);

test('a new file was weighed and opened, newest first', () => {
  expect(told({})).toEqual(['OPENED 03-02T10:00', 'WEIGHED 03-02T09:00']);
  expect(told({ weighedAt: null })).toEqual(['OPENED 03-02T10:00']);
});

test.each([
  ['ACTIVE', null, ['ACCESS_GIVEN 03-03T10:00']],
  ['REQUESTED', null, ['ACCESS_ASKED 03-03T10:00']],
  ['EXPIRED', null, ['ACCESS_ENDED 03-09T23:00', 'ACCESS_GIVEN 03-03T10:00']],
  ['REVOKED', '2026-03-04T08:00:00Z', ['ACCESS_ENDED 03-04T08:00', 'ACCESS_GIVEN 03-03T10:00']],
] as const)('access that is %s', (state, revokedAt, expected) => {
  expect(told({ grants: [grant({ state, revokedAt })] }).slice(0, -2)).toEqual(expected);
});

test('a meeting is ahead or behind; without a moment or cancelled it did not happen', () => {
  const meetings = [
    { id: '1', status: 'SCHEDULED', startsAt: '2026-03-12T09:00:00Z' },
    { id: '2', status: 'HELD', startsAt: '2026-03-05T09:00:00Z' },
    { id: '3', status: 'CANCELLED', startsAt: '2026-03-06T09:00:00Z' },
    { id: '4', status: 'POLLING', startsAt: null },
  ];
  expect(told({ meetings }).slice(0, -2)).toEqual(['WILL_MEET 03-12T09:00', 'MET 03-05T09:00']);
});

test('a contribution names who gave it and nothing of it', () => {
  const contributions = [{ id: 'c', givenAt: '2026-03-04T09:00:00Z', contributor: member }];
  expect(happenedTo({ ...nothing, contributions }, NOW)[0]).toEqual({
    id: 'c',
    at: new Date('2026-03-04T09:00:00Z'),
    what: 'CONTRIBUTED',
    who: 'Leila',
  });
});

const letter: Traces['documents'][number] = {
  id: 'd',
  title: 'Brief van school',
  version: 1,
  addedBy: member,
  addedAt: '2026-03-04T09:00:00Z',
  withdrawnBy: null,
  withdrawnAt: null,
};

test('a document is added, renewed and withdrawn, each by somebody', () => {
  const documents = [
    letter,
    { ...letter, id: 'e', version: 2, addedAt: '2026-03-05T09:00:00Z' },
    { ...letter, id: 'f', withdrawnBy: { name: 'Noor' }, withdrawnAt: '2026-03-06T09:00:00Z' },
  ];
  const shown = happenedTo({ ...nothing, documents }, NOW).slice(0, -2);
  expect(shown.map(({ what, who, title }) => [what, who, title])).toEqual([
    ['DOCUMENT_WITHDRAWN', 'Noor', 'Brief van school'],
    ['DOCUMENT_RENEWED', 'Leila', 'Brief van school'],
    ['DOCUMENT_ADDED', 'Leila', 'Brief van school'],
    ['DOCUMENT_ADDED', 'Leila', 'Brief van school'],
  ]);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(4);
});
