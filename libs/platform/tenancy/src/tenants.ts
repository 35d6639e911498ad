import { type Actor, DomainError, type Who } from '@regiotafel/kernel';
import pg from 'pg';
import type { Connection } from './connections.js';
import type { ContextKeys } from './context-keys.js';
import { translate } from './database-errors.js';
import { enterValues, whoOf } from './enter.js';
import { EnteredRead } from './entered-read.js';
import type { Operation } from './operation.js';
import type { Prepared, SqlValue } from './prepared.js';
import { TenantTx } from './tenant-tx.js';

/** What one read saw, and for whom. */
export interface ReadResult<R> {
  readonly who: Who;
  readonly now: Date;
  readonly rows: R[];
}

/** What a door needs to open. */
export interface TenantsOptions {
  readonly connection: Connection;
  /** As whom contexts may be opened under this connection's login. */
  readonly contextKeys: ContextKeys;
  /** Under which the inputs of commands are hashed, see `Keyring.inputKey`; a door to texts that are sealed needs it. */
  readonly inputKey?: Buffer | undefined;
  /** Connections per pool; there are two pools, one for single reads and one for transactions. */
  readonly poolSize?: number;
}

/** No context that could be logged under, or no database to log in. */
const UNLOGGED = new Set(['UNAUTHENTICATED', 'UNAVAILABLE']);
const FAILED = 'FAILED';

/**
 * The only door to the tables of a scope. Every call writes its log row in the same transaction as what it reads or writes;
 * what was refused or failed took its row along when it was rolled back, so that row is written again by a transaction of its own.
 */
export class Tenants {
  private readonly reads: pg.Pool;
  private readonly transactions: pg.Pool;

  constructor(private readonly options: TenantsOptions) {
    const base = {
      ...options.connection,
      max: options.poolSize ?? 8,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      allowExitOnIdle: true,
      options: '-c lock_timeout=5s -c statement_timeout=30s -c transaction_timeout=60s',
    };
    this.reads = new pg.Pool(base);
    this.transactions = new pg.Pool({ ...base, pipeline: true } as pg.PoolConfig);
    for (const pool of [this.reads, this.transactions]) pool.on('error', () => undefined);
  }

  /** One read in one round trip. Nothing is returned before its log row is committed. */
  async read<R>(
    actor: Actor,
    operation: Operation,
    query: Prepared<R>,
    values: readonly SqlValue[] = [],
  ): Promise<ReadResult<R>> {
    const read = new EnteredRead(enterValues(actor, operation, this.options.contextKeys), query, values);
    const client = await this.connect(this.reads);
    try {
      client.query(read);
      const { entered, rows } = await read.done;
      client.release();
      return { who: whoOf(actor.kind, entered), now: entered.business_now, rows };
    } catch (error) {
      client.release(true);
      throw await this.refusal(actor, operation, error);
    }
  }

  /** One transaction in the actor's tenant. The answer is given only after COMMIT; any error rolls everything back. */
  async run<T>(actor: Actor, operation: Operation, work: (tx: TenantTx) => Promise<T>): Promise<T> {
    const values = enterValues(actor, operation, this.options.contextKeys);
    const client = await this.connect(this.transactions);
    const tx = new TenantTx(client, actor.kind, operation.action, values, this.options.inputKey);
    try {
      const answer = await work(tx);
      await tx.commit();
      client.release();
      return answer;
    } catch (error) {
      await this.abandon(client, tx);
      throw await this.refusal(actor, operation, tx.cause(error));
    }
  }

  /** Definer functions that may be called before a context exists; they return ids, never content. */
  async lookup<R>(query: Prepared<R>, values: readonly SqlValue[]): Promise<R[]> {
    try {
      const result = await this.reads.query({ name: query.name, text: query.text, values: [...values] });
      return result.rows as R[];
    } catch (error) {
      throw translate(error);
    }
  }

  /** Asks both pools the same; resolves when both answer. */
  async reach<R>(query: Prepared<R>): Promise<R[]> {
    const asked = { name: query.name, text: query.text };
    const [answer] = await Promise.all([this.reads.query(asked), this.transactions.query(asked)]);
    return answer.rows as R[];
  }

  async close(): Promise<void> {
    await this.reads.end();
    await this.transactions.end();
  }

  /** What to tell the caller, after its log row stands. The refusal is told also when the row could not be written. */
  private async refusal(actor: Actor, operation: Operation, error: unknown): Promise<unknown> {
    const told = translate(error);
    const code = told instanceof DomainError ? told.code : FAILED;
    if (!UNLOGGED.has(code) && actor.kind !== 'REPORTER')
      await this.logRefusal(actor, operation, code).catch(() => undefined);
    return told;
  }

  private async logRefusal(actor: Actor, operation: Operation, code: string): Promise<void> {
    const [text, mac, action, kind, id] = enterValues(actor, operation, this.options.contextKeys);
    await this.reads.query({
      name: 'sec.refused',
      text: 'select sec.refused($1, $2, $3, $4, $5::uuid, $6)',
      values: [text, mac, action, kind, id, code],
    });
  }

  private async connect(pool: pg.Pool): Promise<pg.PoolClient> {
    try {
      return await pool.connect();
    } catch (error) {
      throw translate(error);
    }
  }

  private async abandon(client: pg.PoolClient, tx: TenantTx): Promise<void> {
    try {
      await tx.rollback();
      client.release();
    } catch {
      client.release(true);
    }
  }
}
