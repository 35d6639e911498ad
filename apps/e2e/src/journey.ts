import { parseArgs } from 'node:util';
import { moveClock } from './client/clock.js';
import { Transcript } from './client/transcript.js';
import { signInAll } from './journey/cast.js';
import type { Scene, Step } from './journey/story.js';
import { carePlanStep } from './journey/steps/care-plan.js';
import { closeStep } from './journey/steps/close.js';
import { escalateStep } from './journey/steps/escalate.js';
import { expertStep } from './journey/steps/expert.js';
import { handOverStep } from './journey/steps/hand-over.js';
import { meetStep } from './journey/steps/meet.js';
import { offerStep } from './journey/steps/offer.js';
import { planStep } from './journey/steps/plan.js';
import { reportStep } from './journey/steps/report.js';
import { shareStep } from './journey/steps/share.js';
import { sweepStep } from './journey/steps/sweep.js';
import { weighStep } from './journey/steps/weigh.js';
import { Tally } from './journey/tally.js';
import { differingTwins } from './journey/twins.js';

const STEPS: readonly Step[] = [
  reportStep,
  offerStep,
  weighStep,
  expertStep,
  planStep,
  meetStep,
  carePlanStep,
  shareStep,
  escalateStep,
  handOverStep,
  closeStep,
  sweepStep,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'string' }, against: { type: 'string' }, twin: { type: 'string' } },
});

const playAll = async (scene: Scene): Promise<number> => {
  let done = 0;
  try {
    for (const step of STEPS) {
      const before = scene.tally.negatives;
      await step.play(scene);
      done += 1;
      console.log(`${done}. ${step.title} (${scene.tally.negatives - before} negative checks)`);
    }
  } catch (error) {
    console.error(`step ${done + 1} failed: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  return done;
};

/** Prints how many things are wrong, and the first of them. */
const report = (what: string, wrong: readonly string[]): number => {
  for (const each of wrong.slice(0, 5)) console.error(`WRONG ${each}`);
  console.log(`${what}: ${wrong.length}`);
  return wrong.length;
};

/** How much another process on the same database, and the record of another shape, say otherwise. */
const differences = async ({ cast, story }: Scene, record: Transcript): Promise<number> => {
  let wrong = 0;
  if (values.twin) {
    const { asked, differ, unanswered } = await differingTwins(cast, story, values.twin);
    wrong += report(`trusted documents in both shapes on one database: ${asked} asked, different`, differ);
    wrong += report('trusted documents that nobody got an answer to', unanswered);
  }
  if (values.against)
    wrong += report('answers of the journey that differ between the shapes', record.differences(values.against));
  return wrong;
};

const play = async (origin: string): Promise<boolean> => {
  const [tally, record] = [new Tally(), new Transcript()];
  const scene: Scene = { cast: await signInAll(origin, record), tally, story: {}, moveClock };
  const done = await playAll(scene);
  if (values.record) record.write(values.record);
  const wrong = done === STEPS.length ? await differences(scene, record) : 0;
  const shapes = wrong > 0 ? `, ${wrong} differences between the shapes` : '';
  console.log(
    `journey: ${done} of ${STEPS.length} steps, ${tally.negatives} negative checks, ${tally.leaks} leaks${shapes}`,
  );
  return done === STEPS.length && tally.leaks === 0 && wrong === 0;
};

const [origin] = positionals;
if (!origin) throw new Error('journey ORIGIN [--record FILE] [--against FILE] [--twin ORIGIN]');
process.exitCode = (await play(origin)) ? 0 : 1;
