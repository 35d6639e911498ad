import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CHECKOUT, childEnvironment } from './paths.ts';

const npmTest = (...words: string[]): Promise<{ code: number; lastLine: string | undefined }> =>
  new Promise((resolve) => {
    const args = [join(CHECKOUT, 'infra', 'test.ts'), ...words];
    execFile('node', args, { env: childEnvironment(), cwd: CHECKOUT }, (error, output) =>
      resolve({
        code: typeof error?.code === 'number' ? error.code : 0,
        lastLine: output.trimEnd().split('\n').at(-1),
      }),
    );
  });

test('a word runs the suites whose path contains it and ends with the counts', async () => {
  expect(await npmTest('infra/testing/summary')).toEqual({ code: 0, lastLine: '6 passed, 0 failed, 0 skipped' });
});

test('a word that no suite has fails, so that a typing error is not taken for success', async () => {
  expect(await npmTest('no-suite-has-this')).toEqual({ code: 1, lastLine: '0 passed, 0 failed, 0 skipped' });
});
