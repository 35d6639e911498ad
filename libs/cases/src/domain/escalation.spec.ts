import { expect, test } from '@jest/globals';
import { packageFaults, PACKAGE_PARTS, sharedParts, stepsAbove, stepUpTo } from './escalation.js';

test('a package goes to a named colleague; the page for the mayor goes to anybody once it was written', () => {
  for (const part of PACKAGE_PARTS) {
    const isPage = part === 'MAYOR_NOTE';
    expect(packageFaults({ parts: [part], receiver: 'x', receiverId: null, hasNote: true })).toEqual(
      isPage ? [] : [{ path: 'receiverId', code: 'REQUIRED' }],
    );
    expect(packageFaults({ parts: [part], receiver: null, receiverId: 'x', hasNote: false })).toEqual(
      isPage ? [{ path: 'package', code: 'NOTE_FIRST' }] : [],
    );
  }
  expect(packageFaults({ parts: [], receiver: null, receiverId: null, hasNote: false })).toEqual([
    { path: 'receiver', code: 'REQUIRED' },
  ]);
  expect(sharedParts(['PLAN', 'MAYOR_NOTE'])).toEqual(['PLAN']);
});

test('the way back is that of the step up to where a case stands, and ends all steps above', () => {
  const first = { from_rung: 'REGION', to_rung: 'ZVH' } as const;
  const second = { from_rung: 'ZVH', to_rung: 'MAYOR' } as const;
  const down = { from_rung: 'MAYOR', to_rung: 'ZVH' } as const;
  expect(stepUpTo([])).toBeNull();
  expect(stepUpTo([second, first])).toBe(second);
  expect(stepUpTo([down, second, first])).toBe(first);
  expect(stepUpTo([{ from_rung: 'ZVH', to_rung: 'REGION' }, first])).toBeNull();
  expect(stepsAbove([second, first], 'ZVH')).toEqual([second]);
  expect(stepsAbove([second, first], 'REGION')).toEqual([second, first]);
  expect(stepsAbove([down], 'REGION')).toEqual([]);
});
