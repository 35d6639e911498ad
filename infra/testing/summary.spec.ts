import { expect, test } from '@jest/globals';
import { isGood, skipOf, summaryLines } from './summary.ts';

test('the last line counts, the lines before it give the reasons', () => {
  const skips = [skipOf('queue on Redis [skipped: no redis-server in PATH] keeps order'), skipOf('only for fun')];
  expect(summaryLines({ passed: 3, failed: 1, skips })).toEqual([
    'skipped: queue on Redis keeps order: no redis-server in PATH',
    'skipped: only for fun: NO REASON GIVEN',
    '3 passed, 1 failed, 2 skipped',
  ]);
});

test.each([
  ['everything passed', { passed: 1, failed: 0, skips: [] }, true],
  ['a skip says why', { passed: 1, failed: 0, skips: [skipOf('a [skipped: needs root]')] }, true],
  ['a skip is silent', { passed: 1, failed: 0, skips: [skipOf('a')] }, false],
  ['a test failed', { passed: 1, failed: 1, skips: [] }, false],
  ['nothing ran', { passed: 0, failed: 0, skips: [] }, false],
])('when %s', (_what, summary, good) => {
  expect(isGood(summary)).toBe(good);
});
