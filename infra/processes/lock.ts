import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { identify, lives, type ProcessIdentity } from './processes.ts';

const holderOf = (file: string): ProcessIdentity | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
};

const take = (file: string): boolean => {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
};

/** Does the work while no other process does work under the same lock file; waits at most `limit` ms. A lock whose holder died is void. */
export const withLock = async <T>(file: string, work: () => Promise<T>, limit = 60_000): Promise<T> => {
  const end = performance.now() + limit;
  while (!take(file)) {
    if (!lives(holderOf(file))) rmSync(file, { force: true });
    else if (performance.now() > end) throw new Failure(`Another process keeps ${file} locked; wait for it or end it.`);
    else await pause(20);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
};
