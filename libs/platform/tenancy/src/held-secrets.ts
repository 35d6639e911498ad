import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@regiotafel/kernel';
import { SettingsError } from '@regiotafel/runtime';
import type { Passwords } from './connections.js';
import { contextKeysFor } from './context-keys.js';
import { type Holding, PROGRAMS, type ProgramKey } from './programs.js';
import { ACTORS_OF, RUNTIME_ROLES, type RuntimeRole } from './roles.js';
import { fromJson, isKeyText, isNamed, textOf } from './secret-text.js';
import type { Secrets } from './secrets.js';

/** What one program holds: its logins, the contexts it may sign, its keys. Hex text, 32 bytes each. */
export interface HeldSecrets {
  readonly passwords: Passwords;
  readonly contextKeys: Readonly<Partial<Record<RuntimeRole, Readonly<Partial<Record<Actor['kind'], string>>>>>>;
  /** Null: the program reads this key from the file of its own that its settings name. */
  readonly keys: Readonly<Partial<Record<ProgramKey, string | null>>>;
}

const EVERYTHING: Holding = { logins: ACTORS_OF, keys: ['masterKey', 'receiptKey', 'sessionKey', 'matchKey'] };

/** The part of all secrets that a holding names; everything without one. */
export const heldBy = (secrets: Secrets, { logins, keys } = EVERYTHING): HeldSecrets => {
  const roles = RUNTIME_ROLES.filter((role) => role in logins);
  const keysOf = (role: RuntimeRole) => {
    const all = contextKeysFor(role, secrets);
    return Object.fromEntries((logins[role] ?? []).map((kind) => [kind, all[kind]?.toString('hex')]));
  };
  return {
    passwords: Object.fromEntries(roles.map((role) => [role, secrets.passwords[role]])),
    contextKeys: Object.fromEntries(roles.map((role) => [role, keysOf(role)])),
    keys: Object.fromEntries(keys.map((name) => [name, secrets[name]])),
  };
};

const OWNER_ONLY = { folder: 0o700, file: 0o600 } as const;

const isWritten = (file: string, content: string): boolean => {
  try {
    return readFileSync(file, 'utf8') === content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
};

/** A file that says the same is left alone, so that its owner may be the account of its program. */
const put = (file: string, content: string): void => {
  if (isWritten(file, content)) return;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: OWNER_ONLY.file });
  renameSync(draft, file);
};

/**
 * Writes `<folder>/secrets/<program>.json` for every program, mode 0600. A master key that has a file of its own is not
 * copied: the programs that seal read it there.
 */
export const writeHeldSecrets = (folder: string, secrets: Secrets, masterKeyFile: string | null): void => {
  const home = join(folder, 'secrets');
  mkdirSync(home, { recursive: true, mode: OWNER_ONLY.folder });
  for (const [program, holding] of Object.entries(PROGRAMS)) {
    const held = heldBy(secrets, holding);
    const apart = masterKeyFile !== null && 'masterKey' in held.keys ? { masterKey: null } : {};
    put(
      join(home, `${program}.json`),
      `${JSON.stringify({ program, ...held, keys: { ...held.keys, ...apart } }, null, 2)}\n`,
    );
  }
};

const isHeld = (value: Readonly<Record<string, unknown>>): boolean => {
  const { passwords, contextKeys, keys } = value;
  return (
    isNamed(passwords) &&
    Object.values(passwords).every(isKeyText) &&
    isNamed(contextKeys) &&
    Object.values(contextKeys).every((kinds) => isNamed(kinds) && Object.values(kinds).every(isKeyText)) &&
    isNamed(keys) &&
    Object.entries(keys).every(([name, key]) => isKeyText(key) || (name === 'masterKey' && key === null))
  );
};

/** Reads what a program holds, from its own file. @throws SettingsError when that is not what `prepare` wrote for this program */
export const readHeldSecrets = (file: string, program: string): HeldSecrets => {
  const held = fromJson(textOf('REGIOTAFEL_SECRETS', file));
  if (!isNamed(held) || !isHeld(held))
    throw new SettingsError('Settings: REGIOTAFEL_SECRETS must name a file that prepare of this version wrote.');
  if (held['program'] !== program)
    throw new SettingsError(`Settings: REGIOTAFEL_SECRETS must name the file of ${program}, not of another program.`);
  return held as unknown as HeldSecrets;
};
