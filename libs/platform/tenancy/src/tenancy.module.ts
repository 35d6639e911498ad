import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type Settings, SettingsError } from '@regiotafel/runtime';
import { connectionFor } from './connections.js';
import { roleOf, type Scope } from './roles.js';
import type { Migration } from './migration.js';
import { EXPECTED_MIGRATIONS, Standing } from './standing.js';
import { loadSecrets, type Secrets } from './secrets.js';
import { Keyring } from './seal.js';
import { Tenants } from './tenants.js';

/** Database connections per scope and kind of work. */
const POOL_SIZE = 8;

/** What the process knows about its database. Provided once per process. */
export class DatabaseAccess {
  constructor(
    readonly databaseUrl: string,
    readonly secrets: Secrets,
    readonly poolSize: number,
  ) {}

  /** The database of this process, from its settings. @throws SettingsError without DATABASE_URL */
  static from({ databaseUrl, dataFolder, masterKeyFile }: Settings): DatabaseAccess {
    if (databaseUrl === null)
      throw new SettingsError('Settings: DATABASE_URL is missing; npm start brings a database.');
    return new DatabaseAccess(databaseUrl, loadSecrets(dataFolder, masterKeyFile), POOL_SIZE);
  }
}

/** Gives the whole process its database access and keyring. */
@Global()
@Module({})
export class TenancyModule {
  /** `migrations`: what the database must have before this process serves. */
  static forRoot(access: DatabaseAccess, migrations: readonly Migration[] = []): DynamicModule {
    return {
      module: TenancyModule,
      providers: [
        { provide: DatabaseAccess, useValue: access },
        { provide: EXPECTED_MIGRATIONS, useValue: migrations },
        Standing,
        { provide: Keyring, useValue: new Keyring(Buffer.from(access.secrets.masterKey, 'hex')) },
      ],
      exports: [DatabaseAccess, Keyring, Standing],
    };
  }
}

class ScopeDoor implements OnApplicationShutdown {
  constructor(
    readonly tenants: Tenants,
    standing: Standing,
  ) {
    standing.watch(tenants);
  }

  onApplicationShutdown(): Promise<void> {
    return this.tenants.close();
  }
}

/** Gives one scope its door, under its own database role. Imported once, by the scope's core module. */
@Module({})
export class ScopeTenancyModule {
  static forScope(scope: Scope): DynamicModule {
    const make = (access: DatabaseAccess) =>
      new Tenants({
        connection: connectionFor(roleOf(scope), access.databaseUrl, access.secrets),
        contextKey: Buffer.from(access.secrets.contextKey, 'hex'),
        poolSize: access.poolSize,
      });
    return {
      module: ScopeTenancyModule,
      providers: [
        { provide: Tenants, useFactory: make, inject: [DatabaseAccess] },
        {
          provide: ScopeDoor,
          useFactory: (tenants: Tenants, standing: Standing) => new ScopeDoor(tenants, standing),
          inject: [Tenants, Standing],
        },
      ],
      exports: [Tenants],
    };
  }
}
