import { describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { isKeptAway, isShutOut, OPEN_TO_ALL } from './shut.js';

describe('who gets nothing of something', () => {
  const [kept, keeper, other] = [newId(), newId(), newId()];

  test('is nobody, unless somebody is kept away or it is restricted', () => {
    expect(isShutOut(OPEN_TO_ALL, other)).toBe(false);
  });

  test('is whom a conflict keeps away, keeper or not', () => {
    const shut = { kept: [kept], keepers: [[kept, keeper]] };
    expect([kept, keeper, other].map((member) => isKeptAway(shut, member))).toEqual([true, false, false]);
    expect([kept, keeper, other].map((member) => isShutOut(shut, member))).toEqual([true, false, true]);
  });

  test('is whoever one of several restrictions leaves out', () => {
    const shut = { kept: [], keepers: [[keeper, other], [keeper]] };
    expect([keeper, other].map((member) => isShutOut(shut, member))).toEqual([false, true]);
  });
});
