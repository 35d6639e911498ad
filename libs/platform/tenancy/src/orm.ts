import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Connection } from './connections.js';
import type { TenantTx } from './tenant-tx.js';

/** Entity classes of a scope. */
export type Entities = EntityTarget<ObjectLiteral>[];

/** A query runner whose connection is a transaction that has already begun: it neither opens nor releases one. */
class EnteredRunner extends PostgresQueryRunner {
  constructor(driver: PostgresDriver, tx: TenantTx) {
    super(driver, 'master');
    this.databaseConnection = {
      query: (text: string, values?: unknown[]) => tx.send({ text, ...(values ? { values } : {}) }),
    };
    this.isTransactionActive = true;
    this.transactionDepth = 1;
  }

  override release(): Promise<void> {
    return Promise.resolve();
  }
}

/** TypeORM's metadata of one scope. Its own connection is never used for work: it would see no rows. */
export class Orm {
  private readonly source: DataSource;
  private ready: Promise<unknown> | null = null;

  constructor(connection: Connection, entities: Entities) {
    this.source = new DataSource({
      type: 'postgres',
      host: connection.host,
      port: connection.port,
      database: connection.database,
      username: connection.user,
      password: connection.password,
      entities: entities as NonNullable<ConstructorParameters<typeof DataSource>[0]['entities']>,
      synchronize: false,
      installExtensions: false,
      extra: { max: 1, idleTimeoutMillis: 1000, allowExitOnIdle: true },
    });
  }

  initialize(): Promise<unknown> {
    this.ready ??= this.source.initialize();
    return this.ready;
  }

  /** The entity manager of one transaction. */
  managerOf(tx: TenantTx): EntityManager {
    const runner = new EnteredRunner(this.source.driver as PostgresDriver, tx);
    const manager = this.source.createEntityManager(runner);
    Object.assign(runner, { manager });
    return manager;
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
