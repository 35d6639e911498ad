import { expect, test } from '@jest/globals';
import { flatErrors } from './flat-errors.js';

test('nested errors become dotted paths', () => {
  const errors = {
    subject: { type: 'fault', message: 'a', ref: {} },
    people: [undefined, { role: { type: 'fault', message: 'b' } }],
  };
  expect(flatErrors(errors)).toEqual([
    { path: 'subject', message: 'a' },
    { path: 'people.1.role', message: 'b' },
  ]);
});

test('a field called message is a field like any other', () => {
  expect(flatErrors({ message: { type: 'fault', message: 'c' } })).toEqual([{ path: 'message', message: 'c' }]);
});
