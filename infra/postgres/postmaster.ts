import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identify, worksIn, type ProcessIdentity } from '../processes/processes.ts';

/** A PostgreSQL server as its own pid file describes it. */
export interface Postmaster {
  readonly identity: ProcessIdentity;
  readonly port: number;
  readonly status: string;
}

const readPidFile = (cluster: string): readonly string[] | null => {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** The live server of this cluster, or null. Another program that got the number of a dead server is not taken for it. */
export const findPostmaster = (cluster: string): Postmaster | null => {
  const lines = readPidFile(cluster);
  const pid = Number(lines?.[0]);
  if (!lines || !Number.isInteger(pid) || pid <= 0) return null;
  const identity = identify(pid);
  if (!identity || !worksIn(pid, realpathSync(cluster))) return null;
  return { identity, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
};

/**
 * PostgreSQL refuses to start when the number in a left-over pid file belongs to any live program, which is common
 * after a container restarts. Call only when {@link findPostmaster} found no server.
 */
export const removeStalePidFile = (cluster: string): void => {
  const pid = Number(readPidFile(cluster)?.[0]);
  if (Number.isInteger(pid) && pid > 0 && identify(pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
};
