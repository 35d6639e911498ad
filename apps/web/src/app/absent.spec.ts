import { expect, test } from '@jest/globals';
import type { Problem } from '@regiotafel/web-data';
import { isAbsent } from './absent.js';

type Data = { readonly signal: { readonly id: string } | null };
const pick = ({ signal }: Data) => signal;
const refusal = (code: string): Problem => ({ code, messageId: `error.${code}`, fields: [], params: {} });
const result = (data: Data | undefined, problem: Problem | null = null) => ({
  data,
  problem,
  isLoading: false,
  refresh: () => undefined,
});

test('what is there is not absent, whatever went wrong beside it', () => {
  expect(isAbsent(result({ signal: { id: 'signal_1' } }, refusal('NOT_FOUND')), pick)).toBe(false);
});

test('null, a refusal and an impossible address look the same', () => {
  expect(isAbsent(result({ signal: null }), pick)).toBe(true);
  expect(isAbsent(result(undefined, refusal('NOT_FOUND')), pick)).toBe(true);
  expect(isAbsent(result({ signal: null }, refusal('INVALID_INPUT')), pick)).toBe(true);
});

test('a service that does not answer says nothing about what is there', () => {
  expect(isAbsent(result(undefined, refusal('UNAVAILABLE')), pick)).toBe(false);
  expect(isAbsent(result(undefined), pick)).toBe(false);
});
