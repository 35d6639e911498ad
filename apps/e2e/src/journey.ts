import { moveClock } from './client/clock.js';
import { signInAll } from './journey/cast.js';
import type { Scene, Step } from './journey/story.js';
import { expertStep } from './journey/steps/expert.js';
import { meetStep } from './journey/steps/meet.js';
import { offerStep } from './journey/steps/offer.js';
import { planStep } from './journey/steps/plan.js';
import { reportStep } from './journey/steps/report.js';
import { sweepStep } from './journey/steps/sweep.js';
import { weighStep } from './journey/steps/weigh.js';
import { Tally } from './journey/tally.js';

const STEPS: readonly Step[] = [reportStep, offerStep, weighStep, expertStep, planStep, meetStep, sweepStep];

const play = async (origin: string): Promise<boolean> => {
  const tally = new Tally();
  const scene: Scene = { cast: await signInAll(origin), tally, story: {}, moveClock };
  let done = 0;
  try {
    for (const step of STEPS) {
      const before = tally.negatives;
      await step.play(scene);
      done += 1;
      console.log(`${done}. ${step.title} (${tally.negatives - before} negative checks)`);
    }
  } catch (error) {
    console.error(`step ${done + 1} failed: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  console.log(`journey: ${done} of 7 steps, ${tally.negatives} negative checks, ${tally.leaks} leaks`);
  return done === 7 && tally.leaks === 0;
};

const [origin] = process.argv.slice(2);
if (!origin) throw new Error('journey ORIGIN');
process.exitCode = (await play(origin)) ? 0 : 1;
