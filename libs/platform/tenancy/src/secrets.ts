import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RUNTIME_ROLES, type RuntimeRole } from './roles.js';

/**
 * What the operator keeps beside the database and never in it. Hex text, 32 bytes each. A program that serves never reads
 * it: it has a file of its own with its part, see `HeldSecrets`.
 */
export interface Secrets {
  readonly passwords: Readonly<Record<RuntimeRole, string>>;
  /** The root of the context keys; the database has the derived ones, in `sec.context_keys`. */
  readonly contextKey: string;
  readonly masterKey: string;
  readonly receiptKey: string;
  readonly sessionKey: string;
}

const FILE = 'secrets.json';
const key = () => randomBytes(32).toString('hex');

const fresh = (): Secrets => ({
  passwords: Object.fromEntries(RUNTIME_ROLES.map((role) => [role, key()])) as Record<RuntimeRole, string>,
  contextKey: key(),
  masterKey: key(),
  receiptKey: key(),
  sessionKey: key(),
});

const readExisting = (file: string): Secrets | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** The key in a master key file. */
export const readMasterKey = (file: string): string => readFileSync(file, 'utf8').trim();

/** Reads `<folder>/secrets.json`, or makes it (mode 0600). A master key file, when named, wins over the one in the folder. */
export const loadSecrets = (folder: string, masterKeyFile?: string | null): Secrets => {
  const file = join(folder, FILE);
  mkdirSync(folder, { recursive: true });
  let secrets = readExisting(file);
  if (!secrets) {
    try {
      writeFileSync(file, `${JSON.stringify(fresh(), null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    secrets = readExisting(file);
  }
  if (!secrets) throw new Error('secrets could not be read');
  return masterKeyFile ? { ...secrets, masterKey: readMasterKey(masterKeyFile) } : secrets;
};
