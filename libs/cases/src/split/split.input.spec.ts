import { expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type InvalidInput, newId } from '@regiotafel/kernel';
import { SplitSignal } from './split.input.js';

const faults = (input: object): string[] => {
  try {
    parse(SplitSignal, input);
    return [];
  } catch (error) {
    return (error as InvalidInput).fields.map(({ path, code }) => `${path} ${code}`);
  }
};

test('one more person has a name, and all that is wrong is told at once', () => {
  const given = { idempotencyKey: newId(), signalId: `signal_${newId()}`, version: 1 };
  expect(faults({ ...given, person: { name: '', birthDate: '2026-02-30' } })).toEqual([
    'person.name NAME_NEEDED',
    'person.birthDate INVALID_DATE',
  ]);
});
