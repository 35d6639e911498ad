import { expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel/day';
import { hoursToShow, itemAfter, placeItems, type CalendarItem } from './place-items.js';

const monday = asDay('2026-11-23');
const item = (id: string, start: string, end: string): CalendarItem => ({
  id,
  kind: 'EVENT',
  title: id,
  start: new Date(`${start}+01:00`),
  end: new Date(`${end}+01:00`),
});
const place = (...items: CalendarItem[]) => placeItems(items, monday, 5);

test('an item stands on its day at its Amsterdam time', () => {
  expect(place(item('a', '2026-11-24T13:00', '2026-11-24T14:30'))).toMatchObject([
    { day: 1, from: 780, to: 870, lane: 0, lanes: 1 },
  ]);
});

test('items that overlap stand side by side', () => {
  const placed = place(
    item('a', '2026-11-23T09:00', '2026-11-23T11:00'),
    item('b', '2026-11-23T10:00', '2026-11-23T12:00'),
    item('c', '2026-11-23T11:00', '2026-11-23T12:00'),
  );
  expect(placed.map((one) => [one.item.id, one.lane, one.lanes])).toEqual([
    ['a', 0, 2],
    ['b', 1, 2],
    ['c', 0, 2],
  ]);
});

test('items that follow each other have the whole width', () => {
  const placed = place(
    item('a', '2026-11-23T09:00', '2026-11-23T10:00'),
    item('b', '2026-11-23T10:00', '2026-11-23T11:00'),
  );
  expect(placed.map((one) => one.lanes)).toEqual([1, 1]);
});

test('an item over midnight stands on both days', () => {
  const placed = place(item('a', '2026-11-23T22:00', '2026-11-24T02:00'));
  expect(placed.map((one) => [one.day, one.from, one.to])).toEqual([
    [0, 1320, 1440],
    [1, 0, 120],
  ]);
});

test('an item of another week is not shown', () => {
  expect(place(item('a', '2026-11-30T09:00', '2026-11-30T10:00'))).toEqual([]);
});

test('the hours grow when something lies outside of them', () => {
  const usual = { from: 8, to: 18 };
  expect(hoursToShow(place(item('a', '2026-11-23T07:30', '2026-11-23T08:30')), usual)).toEqual({ from: 7, to: 18 });
  expect(hoursToShow([], usual)).toEqual(usual);
});

test('arrows walk through the week', () => {
  const placed = place(
    item('early', '2026-11-23T09:00', '2026-11-23T10:00'),
    item('late', '2026-11-23T15:00', '2026-11-23T16:00'),
    item('thursday', '2026-11-26T14:00', '2026-11-26T15:00'),
  );
  const from = (id: string, key: string) => {
    const current = placed.find((one) => one.item.id === id);
    return current && itemAfter(placed, current, key)?.item.id;
  };
  expect(from('early', 'ArrowDown')).toBe('late');
  expect(from('early', 'ArrowRight')).toBe('thursday');
  expect(from('thursday', 'ArrowLeft')).toBe('late');
  expect(from('early', 'ArrowUp')).toBeUndefined();
  expect(from('thursday', 'ArrowRight')).toBeUndefined();
});
