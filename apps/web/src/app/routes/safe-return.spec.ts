import { expect, test } from '@jest/globals';
import { safeReturn } from './safe-return.js';

test('a path of this site is kept', () => {
  expect(safeReturn('/casussen?status=nieuw')).toBe('/casussen?status=nieuw');
});

test.each(['https://elders.example', '//elders.example', '/\\elders.example', 'javascript:alert(1)', '', undefined])(
  '%p leads home',
  (path) => {
    expect(safeReturn(path)).toBe('/');
  },
);
