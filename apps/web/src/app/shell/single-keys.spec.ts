import { expect, test } from '@jest/globals';
import { GO_KEYS, GO_WITHIN_MS, meaningOf } from './single-keys.js';

test('a letter soon after g goes to a screen, and means nothing by itself', () => {
  expect(meaningOf('g', null, 0)).toEqual({ kind: 'BEGIN' });
  expect(meaningOf('a', 100, 200)).toEqual({ kind: 'GO', id: 'pool' });
  expect(meaningOf('a', null, 200)).toEqual({ kind: 'NOTHING' });
  expect(meaningOf('a', 0, GO_WITHIN_MS + 1)).toEqual({ kind: 'NOTHING' });
  expect(meaningOf('z', 100, 200)).toEqual({ kind: 'NOTHING' });
});

test('a question mark asks which keys there are', () => {
  expect(meaningOf('?', null, 0)).toEqual({ kind: 'HELP' });
});

test('no two letters lead to one screen, and none is g', () => {
  expect(new Set(Object.values(GO_KEYS)).size).toBe(Object.keys(GO_KEYS).length);
  expect(Object.keys(GO_KEYS)).not.toContain('g');
});
