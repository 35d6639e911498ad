import { createHash } from 'node:crypto';
import { newId, type OperatorActor, type SeatActor, type SystemActor, type Uuid } from '@regiotafel/kernel';
import {
  connectionFor,
  contextKeysFor,
  databaseRights,
  Keyring,
  loadSecrets,
  migrate,
  type Migration,
  platformMigrations,
  roleOf,
  type Scope,
  type Secrets,
  Tenants,
  writeHeldSecrets,
} from '@regiotafel/tenancy';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const serverUrl = (): string => {
  const url = process.env['REGIOTAFEL_TEST_DATABASE'];
  if (!url) throw new Error('the test server is not running: a spec that needs it must be named *.db.spec.ts');
  return url;
};

const urlOf = (database: string): string => {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
};

const onServer = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const LOCK = 7_209_418;
/** Held by whoever changes the roles that all databases of the server share; taken before `LOCK`. */
const ROLES_LOCK = 7_209_419;

/** The roles of a server are shared by its databases, so every test database uses one set of secrets. */
const secretsFolder = (): string =>
  (process.env['REGIOTAFEL_TEST_SECRETS'] ??= mkdtempSync(join(tmpdir(), 'regiotafel-test-')));

const ensureTemplate = async (secrets: Secrets, migrations: readonly Migration[]): Promise<string> => {
  const stamp = createHash('sha256')
    .update(JSON.stringify([secrets.contextKey, migrations]))
    .digest('hex')
    .slice(0, 16);
  const name = `template_${stamp}`;
  await onServer(async (client) => {
    const standing = async (): Promise<boolean> =>
      (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1;
    if (await standing()) return;
    await client.query('select pg_advisory_lock($1)', [ROLES_LOCK]);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    if (await standing()) return;
    const draft = `draft_${stamp}`;
    await client.query(`drop database if exists ${draft}`);
    await client.query(`create database ${draft}`);
    await migrate(urlOf(draft), secrets, migrations);
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
};

/** A tenant of a test world. */
export interface TestTenant {
  readonly id: Uuid;
  readonly slug: string;
  readonly kind: 'MUNICIPALITY' | 'PARTNERSHIP' | 'NETWORK';
  readonly regionId: Uuid | null;
}

/** A database of its own for one spec file, cloned from a migrated template; dropped by `close`. */
export class TestDatabase {
  private readonly opened: Tenants[] = [];

  private constructor(
    readonly url: string,
    readonly secrets: Secrets,
    readonly owner: pg.Pool,
    private readonly name: string,
  ) {}

  static async open(migrations: readonly Migration[] = []): Promise<TestDatabase> {
    const secrets = loadSecrets(secretsFolder());
    const template = await ensureTemplate(secrets, [...platformMigrations, ...migrations]);
    const name = `test_${newId().replaceAll('-', '')}`;
    await onServer(async (client) => {
      await client.query('select pg_advisory_lock($1)', [LOCK]);
      await client.query(`create database ${name} template ${template} strategy file_copy`);
      for (const statement of databaseRights(name)) await client.query(statement);
    });
    const owner = new pg.Pool({ connectionString: urlOf(name), max: 2, allowExitOnIdle: true });
    owner.on('error', () => undefined);
    return new TestDatabase(urlOf(name), secrets, owner, name);
  }

  /** The door of a scope, under its own role. */
  tenants(scope: Scope): Tenants {
    const tenants = new Tenants({
      connection: connectionFor(roleOf(scope), this.url, this.secrets),
      contextKeys: contextKeysFor(roleOf(scope), this.secrets),
      inputKey: new Keyring(Buffer.from(this.secrets.masterKey, 'hex')).inputKey(),
      poolSize: 4,
    });
    this.opened.push(tenants);
    return tenants;
  }

  /** With these settings a program that serves runs on this database, with its own secrets and no login but its own. */
  settingsOf(program: string): Readonly<Record<string, string>> {
    writeHeldSecrets(secretsFolder(), this.secrets, null);
    const place = new URL(this.url);
    [place.username, place.password] = ['', ''];
    return {
      ...this.settings,
      DATABASE_URL: place.href,
      REGIOTAFEL_SECRETS: join(secretsFolder(), 'secrets', `${program}.json`),
    };
  }

  /** With these settings a command of the operator runs on this database. */
  get settings(): Readonly<Record<string, string>> {
    return { DATABASE_URL: this.url, REGIOTAFEL_DATA: secretsFolder() };
  }

  /** SQL as the superuser, past every policy: for arranging and for looking at what really stands there. */
  async sql<R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await this.owner.query<R>(text, values)).rows;
  }

  /** Work on what the databases of a server share, such as a start that sets the passwords of its roles. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    return onServer(async (client) => {
      await client.query('select pg_advisory_lock($1)', [ROLES_LOCK]);
      return work();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.opened.map((tenants) => tenants.close()));
    await this.owner.end();
    await onServer((client) => client.query(`drop database if exists ${this.name} with (force)`));
  }
}

const claim = () => ({ operation: newId(), expires: Date.now() + 60_000 });

/** Makes tenants and seats for a test and the actors that stand for them. */
export class TestWorld {
  constructor(private readonly database: TestDatabase) {}

  async partnership(slug: string): Promise<TestTenant> {
    return this.tenant(slug, 'PARTNERSHIP', null);
  }

  async municipality(slug: string, region: TestTenant): Promise<TestTenant> {
    return this.tenant(slug, 'MUNICIPALITY', region.id);
  }

  async network(slug: string): Promise<TestTenant> {
    return this.tenant(slug, 'NETWORK', null);
  }

  /** A member with an active seat; `as()` gives a fresh actor per operation. */
  async seat(
    tenant: TestTenant,
    roles: string[],
    partyType = 'MUNICIPALITY',
  ): Promise<{ memberId: Uuid; as: () => SeatActor }> {
    const memberId = newId();
    const region = tenant.kind === 'PARTNERSHIP' ? tenant.id : tenant.regionId;
    const subject = `subject-${memberId}`;
    await this.database.sql(
      `insert into directory.members (tenant_id, id, region_id, issuer, subject, name, job_title, roles, party_type) values ($1, $2, $3, 'https://idp.test', $4, 'Test Member', 'Tester', $5, $6)`,
      [tenant.id, memberId, region, subject, roles, partyType],
    );
    return {
      memberId,
      as: () => ({
        kind: 'SEAT',
        tenantId: tenant.id,
        memberId,
        issuer: 'https://idp.test',
        subject,
        signedInAt: Date.now(),
        ...claim(),
      }),
    };
  }

  system(tenant: TestTenant): SystemActor {
    return { kind: 'SYSTEM', tenantId: tenant.id, cause: newId(), ...claim() };
  }

  operator(tenant: TestTenant): OperatorActor {
    return { kind: 'OPERATOR', tenantId: tenant.id, ...claim() };
  }

  /** Moves business time to an instant. */
  async setNow(instant: Date): Promise<void> {
    await this.database.sql('update sec.clock set business_offset = $1::timestamptz - now()', [instant.toISOString()]);
  }

  private async tenant(slug: string, kind: TestTenant['kind'], regionId: Uuid | null): Promise<TestTenant> {
    const id = newId();
    await this.database.sql(
      'insert into reference.tenants (id, slug, kind, name, region_id) values ($1, $2, $3, $2, $4)',
      [id, slug, kind, regionId],
    );
    return { id, slug, kind, regionId };
  }
}
