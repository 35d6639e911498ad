import { describe, expect, test } from '@jest/globals';
import { mainReasons } from './main-reasons.js';

const part = (criterion: string, weight: number, score: number) => ({ criterion, weight, score });
const PARTS = [
  part('TRAINING', 15, 100),
  part('HOURS', 20, 50),
  part('SKILL', 35, 100),
  part('DISTANCE', 10, 0),
  part('LANGUAGE', 5, 0),
  part('LOAD', 10, 100),
];
const named = (parts: readonly { readonly criterion: string }[]) => parts.map(({ criterion }) => criterion);

describe('the reasons in one line', () => {
  test('begin with the skill and go on with what costs most points', () => {
    expect(named(mainReasons(PARTS))).toEqual(['SKILL', 'HOURS', 'DISTANCE']);
  });

  test('are the heaviest parts where nothing is lost', () => {
    expect(named(mainReasons(PARTS.map((each) => ({ ...each, score: 100 }))))).toEqual(['SKILL', 'HOURS', 'TRAINING']);
  });

  test('are as many as there are', () => {
    expect(mainReasons([])).toEqual([]);
  });
});
