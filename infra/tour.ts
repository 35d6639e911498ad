import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, runCommand } from './failure.ts';
import { CHECKOUT } from './paths.ts';
import { startChild } from './processes/child.ts';
import { startWatchdog } from './processes/watchdog.ts';
import { TOUR } from './testing/tour-stop.ts';

const FOLDER = join(CHECKOUT, 'docs', 'tour');

/** Names of the pictures that the page of the tour shows. */
const shown = (): string[] =>
  [...readFileSync(join(FOLDER, 'README.md'), 'utf8').matchAll(/\]\(([a-z0-9-]+\.png)\)/g)].map(
    ([, name = '']) => name,
  );

/** `npm run tour`: plays the browser journeys and takes a picture at every stop of the tour. */
await runCommand(async () => {
  const watchdog = startWatchdog();
  const script = join(CHECKOUT, 'infra', 'test.ts');
  const env = { [TOUR]: FOLDER };
  const code = await startChild({ script, args: ['e2e/src/browser'], env, watchdog }).ended;
  await watchdog.dismiss();
  const made = new Set(globSync('*.png', { cwd: FOLDER }));
  const listed = new Set(shown());
  const missing = [...listed].filter((name) => !made.has(name));
  if (missing.length > 0) throw new Failure(`The tour shows pictures that no journey takes: ${missing.join(', ')}`);
  const unlisted = [...made].filter((name) => !listed.has(name));
  if (unlisted.length > 0) throw new Failure(`The page of the tour lacks pictures: ${unlisted.join(', ')}`);
  console.log(`tour: ${made.size} pictures in docs/tour`);
  return code;
});
process.exit();
