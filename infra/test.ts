import { join } from 'node:path';
import { filesBelow } from './build/source-files.ts';
import { Failure, runCommand } from './failure.ts';
import { CHECKOUT } from './paths.ts';
import { runJest } from './testing/run-jest.ts';
import { isGood, summaryLines } from './testing/summary.ts';

const ALLOW_NONE = '--allow-none';

const specFiles = (): readonly string[] =>
  ['apps', 'infra', 'libs'].flatMap((folder) =>
    filesBelow(join(CHECKOUT, folder))
      .map((path) => `${folder}/${path}`)
      .filter((path) => /\.spec\.tsx?$/.test(path) && !/(^|\/)(node_modules|dist)\//.test(path)),
  );

/**
 * `node infra/test.ts [--allow-none] [WORD…]`: runs the suites whose path contains a word, or all. The last line is
 * `N passed, N failed, N skipped`; exit code 1 when a test failed, a skip gave no reason, or no test ran.
 */
await runCommand(async () => {
  const words = process.argv.slice(2).filter((word) => word !== ALLOW_NONE);
  const unknown = words.find((word) => word.startsWith('-'));
  if (unknown !== undefined) throw new Failure(`Unknown option ${unknown}. Use: npm test -- WORD…`);
  const wanted = words.map((word) => word.toLowerCase());
  const files = specFiles().filter(
    (path) => wanted.length === 0 || wanted.some((word) => path.toLowerCase().includes(word)),
  );
  const noneAllowed = process.argv.includes(ALLOW_NONE) && files.length === 0;
  if (files.length === 0 && !noneAllowed)
    console.error(`No test file has ${words.join(' or ') || 'a spec'} in its path.`);
  const summary = files.length === 0 ? { passed: 0, failed: 0, skips: [] } : await runJest(files);
  for (const line of summaryLines(summary)) console.log(line);
  return isGood(summary) || noneAllowed ? 0 : 1;
});
process.exit();
