import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../paths.ts';
import { startChild } from '../processes/child.ts';
import type { RunContext } from './keep-running.ts';

const MARK = 'demo-played';
type StoryEnvironment = RunContext['env'] & { readonly PUBLIC_URL: string };

const PROGRAM = join(CHECKOUT, 'apps', 'e2e', 'dist', 'play-demo.js');

/** Whether the stories still have to be played on this data folder. */
export const storiesAreDue = (folder: string): boolean => !existsSync(join(folder, MARK)) && existsSync(PROGRAM);

const PLAYED = 'played';
const BEGUN = 'begun';

/**
 * Plays the invented reports of the demonstration through the public API, once per data folder. What was cut off is not
 * begun again: the calendar would go back behind reports that are there.
 */
export const playStories = async (
  folder: string,
  { env, watchdog, stop }: Pick<RunContext, 'watchdog' | 'stop'> & { readonly env: StoryEnvironment },
): Promise<void> => {
  const mark = join(folder, MARK);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === BEGUN)
    console.log(`Not all invented reports are there: an earlier start was cut off. Remove ${folder} to begin anew.`);
  if (!storiesAreDue(folder)) return;
  writeFileSync(mark, BEGUN);
  console.log('Invented reports come in now, day by day; the calendar stands right when this says Ready.');
  const args = [env.PUBLIC_URL];
  const player = startChild({ script: PROGRAM, args, env, sourceMaps: true, watchdog });
  stop.atEnd(() => player.stop());
  if ((await player.ended) === 0) writeFileSync(mark, PLAYED);
  else if (!stop.asked)
    console.error('The invented reports of the demonstration could not be played; the system runs without them.');
};
