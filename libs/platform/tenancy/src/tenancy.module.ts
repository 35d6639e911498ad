import { type DynamicModule, Global, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { DatabaseAccess } from './database-access.js';
import { roleOf, type Scope } from './roles.js';
import type { Migration } from './migration.js';
import { EXPECTED_MIGRATIONS, Standing } from './standing.js';
import { Keyring } from './seal.js';
import { Tenants } from './tenants.js';

const keyringOf = (access: DatabaseAccess): Provider[] =>
  access.holds('masterKey') ? [{ provide: Keyring, useValue: new Keyring(access.key('masterKey')) }] : [];

/** Gives the whole process its database access, and its keyring when it holds the master key: without it, what seals does not start. */
@Global()
@Module({})
export class TenancyModule {
  /** `migrations`: what the database must have before this process serves. */
  static forRoot(access: DatabaseAccess, migrations: readonly Migration[] = []): DynamicModule {
    const shared: Provider[] = [{ provide: DatabaseAccess, useValue: access }, Standing, ...keyringOf(access)];
    const providers = [...shared, { provide: EXPECTED_MIGRATIONS, useValue: migrations }];
    return { module: TenancyModule, providers, exports: shared };
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
    const make = (access: DatabaseAccess, keyring?: Keyring) =>
      new Tenants({
        connection: access.connection(roleOf(scope)),
        contextKeys: access.contextKeys(roleOf(scope)),
        inputKey: keyring?.inputKey(),
        poolSize: access.poolSize,
      });
    return {
      module: ScopeTenancyModule,
      providers: [
        { provide: Tenants, useFactory: make, inject: [DatabaseAccess, { token: Keyring, optional: true }] },
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
