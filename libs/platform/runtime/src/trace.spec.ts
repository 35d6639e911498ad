import { expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { originOf, traceOf, traceparentOf } from './trace.js';

test('a trace goes out as W3C writes it and comes back the same', () => {
  const trace = newId();
  expect(traceparentOf(trace)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  expect(traceOf(traceparentOf(trace))).toBe(trace);
});

test.each(['', 'noise', `00-${'0'.repeat(31)}-${'1'.repeat(16)}-01`, `ff-${'a'.repeat(32)}-${'1'.repeat(16)}-01`])(
  '%p is no trace',
  (text) => {
    expect(traceOf(text)).toBeUndefined();
  },
);

test('a caller cannot pose as a job or an import', () => {
  expect(['API_PUBLIC', 'JOB', 'IMPORT', 'noise'].map(originOf)).toEqual(['API_PUBLIC', 'API', 'API', 'API']);
});
