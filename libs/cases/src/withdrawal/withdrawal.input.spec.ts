import { expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type InvalidInput, newId } from '@regiotafel/kernel';
import { WithdrawSignal } from './withdrawal.input.js';

const faults = (input: object): string[] => {
  try {
    parse(WithdrawSignal, input);
    return [];
  } catch (error) {
    return (error as InvalidInput).fields.map(({ path, code }) => `${path} ${code}`);
  }
};

test('a withdrawal says what the reporter said, and all that is missing is told at once', () => {
  const given = { idempotencyKey: newId(), signalId: `signal_${newId()}` };
  expect(faults({ ...given, version: 0, reason: ' ' })).toEqual(['version TOO_LOW', 'reason REQUIRED']);
});
