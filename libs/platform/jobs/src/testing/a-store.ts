import { jest } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { connectionFor, type Connection } from '@regiotafel/tenancy';
import { redisMissing, startRedis, TestDatabase } from '@regiotafel/testing';
import { Redis } from 'ioredis';
import type { Backend } from '../backend.js';
import { Jobs, type JobsOptions } from '../jobs.js';
import type { JobDefinition } from '../definitions.js';
import type { Envelope } from '../envelope.js';
import type { Work } from '../handlers.js';
import { migrateJobs } from '../migrate-jobs.js';
import { postgresBackend } from '../postgres-backend.js';
import { Producer } from '../producer.js';
import { redisBackend } from '../redis-backend.js';

/** A kind of store, and why this machine cannot test it. */
export interface StoreKind {
  readonly store: Backend['kind'];
  readonly missing: string | undefined;
}

const KINDS: readonly StoreKind[] = [
  { store: 'POSTGRES', missing: undefined },
  { store: 'REDIS', missing: redisMissing() },
];

/** The stores this machine can test. */
export const STORES = KINDS.filter(({ missing }) => missing === undefined);
/** The stores it cannot, for skipped tests that say why. */
export const MISSING = KINDS.filter(({ missing }) => missing !== undefined);

const dumpRedis = async (url: string, prefix: string): Promise<string> => {
  const redis = new Redis(url);
  const read = async (key: string): Promise<unknown> => {
    switch (await redis.type(key)) {
      case 'hash':
        return redis.hgetall(key);
      case 'stream':
        return redis.xrange(key, '-', '+');
      case 'list':
        return redis.lrange(key, 0, -1);
      case 'zset':
        return redis.zrange(key, '0', '-1');
      case 'set':
        return redis.smembers(key);
      default:
        return redis.get(key);
    }
  };
  try {
    const keys = await redis.keys(`${prefix}:*`);
    return JSON.stringify([keys, await Promise.all(keys.map(read))]);
  } finally {
    await redis.quit();
  }
};

/** A database with an outbox and a store for queues, and processes of the product on them. */
export class Store {
  private readonly opened: Jobs[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly connection: Connection,
    readonly redisUrl: string | null,
    readonly prefix: string,
    private readonly stopRedis: () => Promise<void>,
  ) {}

  static async open(kind: Backend['kind']): Promise<Store> {
    const database = await TestDatabase.open();
    const connection = connectionFor('rt_jobs', database.url, database.secrets);
    await migrateJobs(connection);
    const redis = kind === 'REDIS' ? await startRedis() : null;
    const prefix = `test-${newId()}`;
    return new Store(database, connection, redis?.url ?? null, prefix, redis?.stop ?? (() => Promise.resolve()));
  }

  private backend(): Backend {
    return this.redisUrl ? redisBackend(this.redisUrl, this.prefix) : postgresBackend(this.connection);
  }

  /** The jobs of one process; closed with the store. */
  process(options: Partial<Omit<JobsOptions, 'connection' | 'backend'>> = {}): Jobs {
    const backend = this.backend();
    const jobs = new Jobs({
      role: 'both',
      pollMs: 200,
      sweepMs: 100,
      ...options,
      connection: this.connection,
      backend,
    });
    this.opened.push(jobs);
    return jobs;
  }

  /** A running process that does these jobs for the scope `cases`. */
  async worker(works: readonly Work[], options: Parameters<Store['process']>[0] = {}): Promise<Jobs> {
    const jobs = this.process(options);
    jobs.serve('cases', works);
    await jobs.start();
    return jobs;
  }

  /** What `announce` of tenancy does, without the scope and its transaction. */
  async announce(tenantId: Uuid, event: string, payload: object): Promise<Uuid> {
    const id = newId();
    const values = [tenantId, id, event, JSON.stringify(payload)];
    await this.database.sql('insert into cases.outbox (tenant_id, id, event, payload) values ($1, $2, $3, $4)', values);
    return id;
  }

  /** Resolves when the event is marked as relayed. */
  async relayed(id: Uuid): Promise<void> {
    await eventually(async () => {
      const rows = await this.database.sql('select from cases.outbox where id = $1 and relayed_at is not null', [id]);
      return rows.length > 0;
    });
  }

  /** Adds a job as somebody would who can write into the store. */
  async forge({ queue, name }: JobDefinition<object>, data: object): Promise<void> {
    const backend = this.backend();
    const producer = new Producer(backend);
    await producer.add(queue, [{ name, data: data as Envelope, jobId: newId() }]);
    await producer.close();
    await backend.close();
  }

  /** Marks a waiting job as one whose workers have died too often, as the search for dead workers does. */
  async markStalled({ queue }: JobDefinition<object>, jobId: string): Promise<void> {
    const reason = 'job stalled more than allowable limit';
    if (this.redisUrl) {
      const redis = new Redis(this.redisUrl);
      await redis.hset(`${this.prefix}:${queue.name}:${jobId}`, 'defa', reason);
      await redis.quit();
    } else {
      const values = [queue.name, jobId, reason];
      await this.database.sql('update bullmq.job set deferred_failure = $3 where queue = $1 and id = $2', values);
    }
  }

  /** Everything that stands in the queues, as text. */
  async dump(): Promise<string> {
    if (this.redisUrl) return dumpRedis(this.redisUrl, this.prefix);
    const tables = await this.database.sql<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'bullmq'",
    );
    const rows = await Promise.all(
      tables.map(({ name }) => this.database.sql<{ row: string }>(`select t::text as row from bullmq."${name}" t`)),
    );
    return rows
      .flat()
      .map(({ row }) => row)
      .join('\n');
  }

  async close(): Promise<void> {
    await Promise.all(this.opened.map((jobs) => jobs.close()));
    await this.stopRedis();
    await this.database.close();
  }
}

/** Keeps what the processes of a spec log, and the terminal quiet. */
export const captureLog = (): string[] => {
  const lines: string[] = [];
  const write = (line: unknown): boolean => lines.push(String(line)) > 0;
  jest.spyOn(process.stderr, 'write').mockImplementation(write);
  return lines;
};

/** Looks again and again until `look` gives something. */
export const eventually = async <T>(look: () => Promise<T | null | undefined | false>): Promise<T> => {
  for (;;) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
