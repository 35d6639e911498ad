import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '@regiotafel/runtime';
import { RUNTIME_ROLES, type RuntimeRole } from './roles.js';
import { fromJson, isKeyText, isNamed, textOf } from './secret-text.js';

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
  readonly matchKey: string;
}

const FILE = 'secrets.json';
const key = () => randomBytes(32).toString('hex');

const fresh = (): Secrets => ({
  passwords: Object.fromEntries(RUNTIME_ROLES.map((role) => [role, key()])) as Record<RuntimeRole, string>,
  contextKey: key(),
  masterKey: key(),
  receiptKey: key(),
  sessionKey: key(),
  matchKey: key(),
});

const isSecrets = (value: unknown): value is Secrets => {
  if (!isNamed(value)) return false;
  const { passwords, contextKey, masterKey, receiptKey, sessionKey, matchKey } = value;
  if (!isNamed(passwords)) return false;
  const all = [
    ...RUNTIME_ROLES.map((role) => passwords[role]),
    contextKey,
    masterKey,
    receiptKey,
    sessionKey,
    matchKey,
  ];
  return all.every(isKeyText);
};

const OWNER_ONLY = 0o600;
const textOfAll = (secrets: object): string => `${JSON.stringify(secrets, null, 2)}\n`;

/** A file from before a key existed gets one. */
const withLaterKeys = (file: string, value: unknown): unknown => {
  if (!isNamed(value) || 'matchKey' in value) return value;
  const whole = { ...value, matchKey: key() };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, textOfAll(whole), { mode: OWNER_ONLY });
  renameSync(draft, file);
  return whole;
};

const readExisting = (file: string): Secrets | null => {
  try {
    const secrets = withLaterKeys(file, fromJson(readFileSync(file, 'utf8')));
    if (isSecrets(secrets)) return secrets;
    throw new SettingsError(`Settings: ${FILE} in REGIOTAFEL_DATA is not as it was made; put its backup back.`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** The key in the file that MASTER_KEY_FILE names. @throws SettingsError without a whole key there */
export const readMasterKey = (file: string): string => {
  const key = textOf('MASTER_KEY_FILE', file).trim();
  if (!isKeyText(key)) throw new SettingsError('Settings: MASTER_KEY_FILE must hold 64 hexadecimal digits.');
  return key;
};

/** Reads `<folder>/secrets.json`, or makes it (mode 0600). A master key file, when named, wins over the one in the folder. @throws SettingsError */
export const loadSecrets = (folder: string, masterKeyFile?: string | null): Secrets => {
  const file = join(folder, FILE);
  mkdirSync(folder, { recursive: true });
  let secrets = readExisting(file);
  if (!secrets) {
    try {
      writeFileSync(file, textOfAll(fresh()), { mode: OWNER_ONLY, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    secrets = readExisting(file);
  }
  if (!secrets) throw new Error('secrets could not be read');
  return masterKeyFile ? { ...secrets, masterKey: readMasterKey(masterKeyFile) } : secrets;
};
