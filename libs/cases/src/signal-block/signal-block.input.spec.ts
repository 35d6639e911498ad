import { expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import type { InvalidInput } from '@regiotafel/kernel';
import { BlockFromSignal } from './signal-block.input.js';

const faults = (input: object): string[] => {
  try {
    parse(BlockFromSignal, input);
    return [];
  } catch (error) {
    return (error as InvalidInput).fields.map(({ path, code }) => `${path} ${code}`);
  }
};

test('a conflict of interest says why, and all that is wrong is told at once', () => {
  expect(faults({ signalId: 'x', memberId: 'y', reason: ' ' })).toEqual([
    'idempotencyKey REQUIRED',
    'signalId INVALID_ID',
    'memberId INVALID_ID',
    'reason REQUIRED',
  ]);
});
