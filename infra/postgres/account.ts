import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../failure.ts';

/** The user and group a PostgreSQL process runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Root hands the database to a number no account on a usual system has, in the range that systemd documents as unused,
 * so that no other program runs as the owner of the data.
 */
const SERVER: Account = { uid: 60_943, gid: 60_943 };

/** initdb insists on an account with a name; it only makes an empty cluster, which then goes to the server's account. */
const INITIALISER: Account = { uid: 65_534, gid: 65_534 };

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Whom the server runs as: null for whoever we are, which must not be root. */
export const serverAccount = (): Account | null => (isRoot() ? SERVER : null);

/** Whom initdb runs as: `nobody`, when we are root. */
export const initialiserAccount = (): Account | null => {
  if (!isRoot()) return null;
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m);
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : INITIALISER;
};

/** True when an account without rights of its own can walk into this folder (every folder above it lets others pass). */
export const othersCanReach = (folder: string): boolean => {
  for (let at = folder; ; at = dirname(at)) {
    try {
      if ((statSync(at).mode & 0o001) === 0) return false;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    if (at === dirname(at)) return true;
  }
};

/** Refuses a folder that is a link, is not ours, or that others may write to. */
export const checkOwned = (folder: string, owner: number): void => {
  const found = lstatSync(folder);
  if (!found.isDirectory())
    throw new Failure(`${folder} is not a folder; remove it or set REGIOTAFEL_DATA to another folder.`);
  if (found.uid !== owner)
    throw new Failure(
      `${folder} belongs to user ${found.uid}, not ${owner}; run as that user or set REGIOTAFEL_DATA to another folder.`,
    );
  if ((found.mode & 0o022) !== 0)
    throw new Failure(
      `Others may write to ${folder}; run "chmod go-w ${folder}" or set REGIOTAFEL_DATA to another folder.`,
    );
};
