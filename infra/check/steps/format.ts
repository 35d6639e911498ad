import { join } from 'node:path';
import { runScript } from '../run.ts';
import type { Violation } from '../violation.ts';

const MESSAGE = 'is not formatted: npx prettier --write';

/** prettier over the tree; what git ignores, prettier ignores too. */
export const format = async (root: string): Promise<Violation[]> => {
  const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/check/prettier'];
  const script = join(root, 'node_modules/prettier/bin/prettier.cjs');
  const { code, out, err } = await runScript(root, script, ['.', '--list-different', ...cache]);
  const violations = out
    .split('\n')
    .filter((path) => path !== '')
    .map((path) => ({ path, line: 1, rule: 'format', message: `${MESSAGE} ${path}` }));
  const broken = [...err.matchAll(/^\[error\] (\S+): (SyntaxError: .*?)(?: \((\d+):\d+\))?$/gm)].map(
    ([, path = '', message = '', line = '1']) => ({ path, line: Number(line), rule: 'format', message }),
  );
  if (code > 0 && violations.length + broken.length === 0) throw new Error(`prettier failed: ${err}`);
  return [...violations, ...broken];
};
