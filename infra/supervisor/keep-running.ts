import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { startChild, type Child } from '../processes/child.ts';
import type { StopRequest } from '../processes/stop-request.ts';
import type { Watchdog } from '../processes/watchdog.ts';
import { type PreparingEnvironment, programEnvironment } from './program-environment.ts';
import type { Program } from './programs.ts';
import { whenReady } from './ready.ts';

export interface RunContext {
  readonly env: PreparingEnvironment;
  readonly watchdog: Watchdog;
  readonly stop: StopRequest;
  /** Lines carry the program's name: more than one of them writes. */
  readonly labelled: boolean;
  /** What runs now, and is stopped at the end, all at once. */
  readonly running: Set<Child>;
}

const READY_LIMIT = 120_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

const start = (program: Program, context: RunContext): Child => {
  const child = startChild({
    script: program.script,
    sourceMaps: true,
    env: programEnvironment(program, context.env),
    ...(context.labelled ? { label: `[${program.name}]` } : {}),
    watchdog: context.watchdog,
  });
  context.running.add(child);
  void child.ended.finally(() => context.running.delete(child)).catch(() => undefined);
  return child;
};

/** Starts a program and waits until it answers; fails when it ends first or stays silent. */
export const startProgram = async (program: Program, context: RunContext): Promise<Child> => {
  const child = start(program, context);
  const end: { code?: number } = {};
  void child.ended.then((code) => (end.code = code));
  const ready = await whenReady(program.port, READY_LIMIT, () => end.code !== undefined || context.stop.asked);
  if (ready || context.stop.asked) return child;
  throw new Failure(
    end.code === undefined
      ? `${program.name} did not answer within ${READY_LIMIT / 1_000} s.`
      : `${program.name} ended with code ${end.code} before it was ready; its own lines above say why.`,
  );
};

/** Starts a program again whenever it ends by itself, with growing pauses, until we are asked to stop. */
export const keepRunning = async (program: Program, first: Child, context: RunContext): Promise<void> => {
  let child = first;
  for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    const started = performance.now();
    const code = await child.ended;
    if (context.stop.asked) return;
    if (performance.now() - started > 60_000) wait = FIRST_PAUSE;
    console.error(`${program.name} ended with code ${code}; it starts again in ${wait / 1_000} s.`);
    await Promise.race([pause(wait), context.stop.whenAsked]);
    if (context.stop.asked) return;
    child = start(program, context);
  }
};
