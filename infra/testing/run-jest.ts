import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CHECKOUT } from '../paths.ts';
import { startChild } from '../processes/child.ts';
import { listenForStop } from '../processes/stop-request.ts';
import { startWatchdog } from '../processes/watchdog.ts';
import { skipOf, type Summary } from './summary.ts';

interface JestResults {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const jestProgram = (): string => {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('jest/package.json')), 'bin', 'jest.js');
};

/** A file that cannot even be loaded, or that fails outside its tests, counts as one failure. */
const summarise = ({ testResults }: JestResults): Summary => {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failedTests = tests.filter(({ status }) => status === 'failed').length;
  const failedFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  ).length;
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failedTests + failedFiles,
    skips: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => skipOf(fullName)),
  };
};

/** Runs these test files (relative to the checkout) with jest, its report on the terminal. Jest without results is one failure. */
export const runJest = async (files: readonly string[]): Promise<Summary> => {
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-jest-'));
  const output = join(folder, 'results.json');
  const stop = listenForStop();
  const watchdog = startWatchdog();
  stop.atEnd(() => watchdog.dismiss());
  stop.atEnd(async () => rmSync(folder, { recursive: true, force: true }));
  const options = [`--rootDir=${CHECKOUT}`, '--json', `--outputFile=${output}`, '--runTestsByPath'];
  const env = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };
  const child = startChild({ script: jestProgram(), args: [...options, ...files], env, watchdog, silent: true });
  stop.atEnd(() => child.stop());
  try {
    const code = await Promise.race([child.ended, stop.whenAsked]);
    if (code === undefined) return { passed: 0, failed: 1, skips: [] };
    const summary = summarise(JSON.parse(readFileSync(output, 'utf8')) as JestResults);
    return code !== 0 && summary.failed === 0 ? { ...summary, failed: 1 } : summary;
  } finally {
    await stop.finish();
  }
};
