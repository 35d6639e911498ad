import { expect, test } from '@jest/globals';
import { changesOf } from './changes.js';

const seat = (position: number, id: string) => ({ position, member: { id, name: id, partyType: 'POLICE' } });
const hall = { id: 'room-1', name: 'Zaal' };
const before = { startsAt: '2026-03-05T08:00:00Z', room: hall, people: [seat(0, 'Marit'), seat(1, 'Bram')] };
const stays = { before, startsAt: before.startsAt, room: hall, people: [seat(1, 'Joost'), seat(0, 'Marit')] };

test('a swap says who comes for whom, and nothing else', () => {
  expect(changesOf(stays)).toEqual({
    people: [{ position: 1, gone: 'Bram', comes: 'Joost' }],
    shift: null,
    room: null,
  });
});

test.each([
  ['2026-03-05T09:30:00Z', { unit: 'MINUTES', count: 90 }],
  ['2026-03-05T07:30:00Z', { unit: 'MINUTES', count: -30 }],
  ['2026-03-09T08:00:00Z', { unit: 'DAYS', count: 4 }],
  ['2026-04-02T07:00:00Z', { unit: 'DAYS', count: 28 }],
])('a move to %s says by how much', (startsAt, shift) => {
  expect(changesOf({ ...stays, startsAt })?.shift).toEqual(shift);
});

test('another room names the one it had', () => {
  expect(changesOf({ ...stays, room: { id: 'room-2', name: 'Kamer' } })?.room).toBe('Zaal');
});

test('a first proposal changes nothing', () => {
  expect(changesOf({ ...stays, before: null })).toBeNull();
});
