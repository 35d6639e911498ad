import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process that cannot be mistaken for a later one with the same number: `born` is when it started, as the system writes it. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly born: string;
}

/** When a process started, in the system's own notation; null when there is no such process or it is a zombie. */
export const bornOf = (pid: number): string | null => {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? null : (fields[19] ?? null);
    } catch {
      return null;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
};

/** Names a process so that it can be recognised later. Null when it is gone. */
export const identify = (pid: number): ProcessIdentity | null => {
  const born = bornOf(pid);
  return born === null ? null : { pid, born };
};

/** True while exactly this process lives. */
export const lives = (identity: ProcessIdentity | null | undefined): boolean =>
  identity != null && bornOf(identity.pid) === identity.born;

/** True when the process works in this folder (its real path), which is how a PostgreSQL server is tied to its data. */
export const worksIn = (pid: number, folder: string): boolean => {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === folder;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(folder);
  } catch {
    return false;
  }
};

/** Sends a signal; a process that is gone is fine. */
export const signal = (identity: ProcessIdentity, name: NodeJS.Signals): void => {
  if (!lives(identity)) return;
  try {
    process.kill(identity.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** Looks again every few milliseconds until the condition holds; false when it did not within the limit (ms). */
export const until = async (condition: () => boolean, limit: number, every = 10): Promise<boolean> => {
  const end = performance.now() + limit;
  while (!condition()) {
    if (performance.now() > end) return false;
    await pause(every);
  }
  return true;
};

/** Asks a process to stop with each signal in turn, waiting the given time (ms) after each. True when it is gone. */
export const stopProcess = async (
  identity: ProcessIdentity,
  steps: readonly { readonly signal: NodeJS.Signals; readonly wait: number }[],
): Promise<boolean> => {
  for (const step of steps) {
    signal(identity, step.signal);
    if (await until(() => !lives(identity), step.wait)) return true;
  }
  return !lives(identity);
};
