import { createHash, createHmac } from 'node:crypto';
import type { Actor, Uuid, Who } from '@regiotafel/kernel';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { ENTER, type EnterRow, whoOf } from './enter.js';
import { isAborted } from './database-errors.js';
import type { Prepared, SqlValue } from './prepared.js';

const CONTROL =
  /^\s*(begin|commit|rollback|end|abort|start\s+transaction|prepare\s+transaction|savepoint|release\s|set\s|reset\s)/i;

/**
 * One transaction in one tenant, already begun and entered. It dies with the callback it was given to.
 * `BEGIN`, `sec.enter` and the first statement travel in one packet.
 */
export class TenantTx {
  private entered: Promise<EnterRow> | null = null;
  private enteredRow: EnterRow | null = null;
  private confirmed: Who | null = null;
  private firstError: Error | null = null;
  private alive = true;
  private ending: Promise<void> | null = null;

  constructor(
    private readonly client: PoolClient,
    private readonly kind: Actor['kind'],
    /** What the transaction is for, as its log row says. */
    readonly action: string,
    private readonly enterValues: readonly SqlValue[],
    private readonly inputKey?: Buffer,
  ) {}

  /** 32 bytes that stand for a text, keyed where this door leads to sealed texts. */
  digest(text: string): Buffer {
    return (this.inputKey ? createHmac('sha256', this.inputKey) : createHash('sha256')).update(text).digest();
  }

  /** The caller as the database confirmed it. Known once the first statement has answered. */
  get who(): Who {
    this.confirmed ??= whoOf(this.kind, this.row());
    return this.confirmed;
  }

  /** Business time of this transaction. */
  get now(): Date {
    return this.row().business_now;
  }

  /** Runs a prepared read. */
  async read<R>(query: Prepared<R>, values: readonly SqlValue[] = []): Promise<R[]> {
    const result = await this.send({ name: query.name, text: query.text, values: [...values] });
    return result.rows as R[];
  }

  /** Runs a prepared write and returns the number of rows it touched. */
  async write(query: Prepared<unknown>, values: readonly SqlValue[] = []): Promise<number> {
    const result = await this.send({ name: query.name, text: query.text, values: [...values] });
    return result.rowCount ?? 0;
  }

  /** Adds persons (and hits of a search) seen in another tenant's rows to the log of this operation. */
  async seen(owner: Uuid, subjects: readonly Uuid[], hits: number | null = null): Promise<void> {
    await this.send({
      name: 'sec.seen',
      text: 'select sec.seen($1::uuid, $2::uuid[], $3::int)',
      values: [owner, [...subjects], hits],
    });
  }

  /** Logs what a search or an export asked for, as a keyed hash, and how much it found. `owner` is the own tenant or region. */
  async searched(owner: Uuid, criteria: Buffer, hits: number): Promise<void> {
    await this.send({
      name: 'sec.searched',
      text: 'select sec.searched($1::uuid, $2::bytea, $3::int)',
      values: [owner, criteria, hits],
    });
  }

  /** Makes the context without another statement. */
  async enter(): Promise<Who> {
    if (!this.enteredRow) await this.begin();
    return this.who;
  }

  /** Sends one statement as it is; refuses transaction control. */
  async send(query: QueryConfig): Promise<QueryResult> {
    if (!this.alive) throw new Error('this transaction has ended');
    if (CONTROL.test(query.text)) throw new Error('transaction control belongs to Tenants');
    if (this.entered) return this.track(this.client.query(query));
    const stream = this.stream();
    stream.cork();
    const begun = this.begin();
    const answer = this.track(this.client.query(query));
    stream.uncork();
    const [, result] = await Promise.all([begun, answer]);
    return result;
  }

  /** Ends the transaction; a commit that the server turned into a rollback is an error. */
  commit(): Promise<void> {
    this.ending ??= this.sendCommit();
    return this.ending;
  }

  async rollback(): Promise<void> {
    this.alive = false;
    if (this.ending) await this.ending;
    else if (this.entered) await this.client.query('ROLLBACK');
  }

  /** The error that aborted the transaction, not the 25P02 that followed it. */
  cause(error: unknown): unknown {
    return isAborted(error) ? (this.firstError ?? error) : error;
  }

  private async sendCommit(): Promise<void> {
    const begun = this.begin();
    this.alive = false;
    const [, result] = await Promise.all([begun, this.client.query('COMMIT')]);
    if (result.command !== 'COMMIT') throw this.firstError ?? new Error('the transaction was rolled back');
  }

  private begin(): Promise<EnterRow> {
    this.entered ??= this.sendBegin();
    return this.entered;
  }

  private async sendBegin(): Promise<EnterRow> {
    const begun = this.track(this.client.query('BEGIN'));
    const answer = this.track(this.client.query({ name: ENTER.name, text: ENTER.text, values: [...this.enterValues] }));
    const [, entered] = await Promise.all([begun, answer]);
    const [row] = entered.rows as EnterRow[];
    if (!row) throw new Error('no context');
    this.enteredRow = row;
    return row;
  }

  private track(answer: Promise<QueryResult>): Promise<QueryResult> {
    return answer.catch((error: unknown) => {
      this.firstError ??= error instanceof Error ? error : new Error('not an error');
      throw this.cause(error);
    });
  }

  private stream(): { cork(): void; uncork(): void } {
    return (this.client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection.stream;
  }

  private row(): EnterRow {
    if (!this.enteredRow) throw new Error('ask after the first statement');
    return this.enteredRow;
  }
}
