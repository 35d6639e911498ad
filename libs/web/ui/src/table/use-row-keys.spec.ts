import { expect, test } from '@jest/globals';
import { rowAfter } from './use-row-keys.js';

const ids = ['a', 'b', 'c'];

test('j and the arrow go down, k goes up', () => {
  expect(rowAfter(ids, 'a', 'j')).toBe('b');
  expect(rowAfter(ids, 'b', 'ArrowDown')).toBe('c');
  expect(rowAfter(ids, 'b', 'k')).toBe('a');
});

test('the ends hold', () => {
  expect(rowAfter(ids, 'c', 'j')).toBe('c');
  expect(rowAfter(ids, 'a', 'k')).toBe('a');
});

test('without a current row every move starts at the top', () => {
  expect(rowAfter(ids, null, 'j')).toBe('a');
});

test('Home and End jump', () => {
  expect(rowAfter(ids, 'b', 'Home')).toBe('a');
  expect(rowAfter(ids, 'b', 'End')).toBe('c');
});

test('other keys lead nowhere, and so does an empty table', () => {
  expect(rowAfter(ids, 'a', 'q')).toBeNull();
  expect(rowAfter([], null, 'j')).toBeNull();
});
