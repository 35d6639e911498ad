import { expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import type { InvalidInput } from '@regiotafel/kernel';
import { AskReporter } from './question.input.js';

const faults = (input: object): string[] => {
  try {
    parse(AskReporter, input);
    return [];
  } catch (error) {
    return (error as InvalidInput).fields.map(({ path, code }) => `${path} ${code}`);
  }
};

test('a question is short, and all that is wrong with it is told at once', () => {
  expect(faults({ signalId: 'x', question: 'a'.repeat(501) })).toEqual([
    'idempotencyKey REQUIRED',
    'signalId INVALID_ID',
    'question TOO_LONG',
  ]);
});
