import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';

const runSchema = v.looseObject({
  postgres: v.optional(v.looseObject({ port: v.number(), pid: v.optional(v.number()) })),
  services: v.optional(v.record(v.string(), v.looseObject({ port: v.number(), pid: v.optional(v.number()) })), {}),
});

/** What runs now: ports of the embedded database and of each service. */
export type Run = v.InferOutput<typeof runSchema>;

const fileIn = (dataFolder: string): string => join(dataFolder, 'run.json');

/** Reads `run.json`; an absent or damaged file means that nothing runs. */
export const readRun = (dataFolder: string): Run => {
  try {
    return v.parse(runSchema, JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch {
    return { services: {} };
  }
};

/** Replaces `run.json` in one step, so that a reader never sees half a file. */
export const writeRun = (dataFolder: string, run: Run): void => {
  mkdirSync(dataFolder, { recursive: true });
  const draft = `${fileIn(dataFolder)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(run, null, 2)}\n`);
  renameSync(draft, fileIn(dataFolder));
};

const LOCK_WAIT_MS = 5_000;

/** Holds the folder's lock during `work`; a lock older than the wait belongs to a process that died. */
const locked = async (dataFolder: string, work: () => void): Promise<void> => {
  const lock = `${fileIn(dataFolder)}.lock`;
  const giveUp = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (Date.now() > giveUp) await rm(lock, { recursive: true, force: true });
      await wait(10);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

/** Changes `run.json` under a lock, so that services starting at once do not overwrite each other. */
export const changeRun = async (dataFolder: string, change: (run: Run) => Run): Promise<void> => {
  mkdirSync(dataFolder, { recursive: true });
  await locked(dataFolder, () => writeRun(dataFolder, change(readRun(dataFolder))));
};

/** Records where a service listens. */
export const recordService = (dataFolder: string, name: string, port: number): Promise<void> =>
  changeRun(dataFolder, (run) => ({ ...run, services: { ...run.services, [name]: { port, pid: process.pid } } }));
