import { expect, test } from '@jest/globals';
import { stepAt, stepOfField } from './step-order.js';

test('an address never leads further than was reached', () => {
  expect(stepAt(4, 1, 4)).toBe(1);
  expect(stepAt(2, 3, 4)).toBe(1);
});

test('an address outside of the steps leads to the nearest one', () => {
  expect(stepAt(0, 3, 4)).toBe(0);
  expect(stepAt(9, 9, 4)).toBe(3);
});

test('a field is found by its own path and by the part it belongs to', () => {
  const steps = [{ fields: ['theme', 'narrative'] }, { fields: ['person'] }, { fields: ['reporter.name'] }];
  expect(stepOfField(steps, 'narrative')).toBe(0);
  expect(stepOfField(steps, 'person.name')).toBe(1);
  expect(stepOfField(steps, 'reporter.name')).toBe(2);
  expect(stepOfField(steps, 'reporter.email')).toBe(-1);
  expect(stepOfField(steps, 'themes')).toBe(-1);
});
