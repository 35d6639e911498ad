import { expect, test } from '@jest/globals';
import { comparable } from './reference.js';

test.each(['Z-2026/00123', 'z 2026.00123', 'Z202600123'])('%p is one and the same number', (number) => {
  expect(comparable(number)).toBe('Z202600123');
});
