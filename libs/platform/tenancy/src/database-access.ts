import { type Settings, SettingsError } from '@regiotafel/runtime';
import { type Connection, connectionFor, hasLogin } from './connections.js';
import type { ContextKeys } from './context-keys.js';
import { heldBy, type HeldSecrets, readHeldSecrets } from './held-secrets.js';
import type { ProgramKey } from './programs.js';
import type { RuntimeRole } from './roles.js';
import { loadSecrets, readMasterKey, type Secrets } from './secrets.js';

/** Database connections per scope and kind of work. */
const POOL_SIZE = 8;

const missing = (name: string): SettingsError =>
  new SettingsError(`Settings: ${name} is missing; npm start and npm run set it.`);

/** An API and a worker of one scope are two programs. */
const programOf = (app: string, { role }: Settings): string => (role === 'worker' ? `${app}-worker` : app);

const fromFile = (settings: Settings, app: string): HeldSecrets => {
  const { secretsFile, masterKeyFile } = settings;
  if (secretsFile === null) throw missing('REGIOTAFEL_SECRETS');
  const held = readHeldSecrets(secretsFile, programOf(app, settings));
  if (held.keys.masterKey !== null) return held;
  if (masterKeyFile === null) throw missing('MASTER_KEY_FILE');
  return { ...held, keys: { ...held.keys, masterKey: readMasterKey(masterKeyFile) } };
};

/** What the process may use of its database: some logins, some contexts, some keys. Provided once per process. */
export class DatabaseAccess {
  constructor(
    private readonly place: string,
    private readonly held: HeldSecrets,
    readonly poolSize: number = POOL_SIZE,
  ) {}

  /** What a program of `apps/<app>` holds, from its own file. @throws SettingsError without the file, or with a login in DATABASE_URL */
  static ofProgram(settings: Settings, app: string): DatabaseAccess {
    if (settings.databaseUrl === null) throw missing('DATABASE_URL');
    if (hasLogin(settings.databaseUrl))
      throw new SettingsError('Settings: DATABASE_URL must have no login here; a program that serves has its own.');
    return new DatabaseAccess(settings.databaseUrl, fromFile(settings, app));
  }

  /** @throws Error when the program does not hold the role's login */
  connection(role: RuntimeRole): Connection {
    return connectionFor(role, this.place, this.held);
  }

  /** The keys that sign contexts under a role's login. */
  contextKeys(role: RuntimeRole): ContextKeys {
    const keys = Object.entries(this.held.contextKeys[role] ?? {});
    return Object.fromEntries(keys.map(([kind, key]) => [kind, Buffer.from(key, 'hex')]));
  }

  holds(name: ProgramKey): boolean {
    return typeof this.held.keys[name] === 'string';
  }

  /** @throws Error when the program does not hold the key */
  key(name: ProgramKey): Buffer {
    const key = this.held.keys[name];
    if (typeof key !== 'string') throw new Error(`this program does not hold the ${name}`);
    return Buffer.from(key, 'hex');
  }
}

/** What a command of the operator holds: the migrator's login and every secret. Never in a program that serves. */
export class OperatorAccess extends DatabaseAccess {
  constructor(
    readonly databaseUrl: string,
    readonly secrets: Secrets,
  ) {
    super(databaseUrl, heldBy(secrets));
  }

  /** @throws SettingsError without DATABASE_URL */
  static from({ databaseUrl, dataFolder, masterKeyFile }: Settings): OperatorAccess {
    if (databaseUrl === null) throw missing('DATABASE_URL');
    return new OperatorAccess(databaseUrl, loadSecrets(dataFolder, masterKeyFile));
  }
}
