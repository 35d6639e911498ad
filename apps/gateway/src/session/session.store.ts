import pg from 'pg';
import * as v from 'valibot';
import { DomainError } from '@regiotafel/kernel';
import { type Connection, isUnavailable } from '@regiotafel/tenancy';
import type { Seal } from './seal.js';
import { IDLE_MS, type Session, type Tokens } from './session.js';

/** Where sessions are kept. All times are given by the caller, in epoch milliseconds. */
export interface SessionStore {
  insert(session: Session): Promise<void>;
  find(idHash: Buffer): Promise<Session | null>;
  /** Records that the browser was heard from; never moves back. */
  touch(idHash: Buffer, at: number): Promise<void>;
  chooseSeat(idHash: Buffer, seat: string): Promise<void>;
  /** True when this caller may refresh the tokens of this version until `until`; false when another one does. */
  claimRefresh(idHash: Buffer, tokenVersion: number, now: number, until: number): Promise<boolean>;
  /** Replaces the tokens of `tokenVersion` and raises the version. */
  saveTokens(idHash: Buffer, tokenVersion: number, tokens: Tokens): Promise<void>;
  remove(idHash: Buffer): Promise<void>;
  /** Of these sessions those that may still be used, as hex of their hash. */
  live(idHashes: readonly Buffer[], now: number): Promise<ReadonlySet<string>>;
  /** Removes what can never be used again. */
  sweep(now: number): Promise<void>;
  close(): Promise<void>;
}

/** The sessions cannot be read now; nobody is signed out by that. */
export class SessionsUnavailable extends DomainError {
  constructor() {
    super('UNAVAILABLE', 'Try again in a moment');
  }
}

/** Injection token of the `SessionStore`. */
export const SESSION_STORE = Symbol('SessionStore');

interface Row {
  readonly id_hash: Buffer;
  readonly provider: string;
  readonly issuer: string;
  readonly subject: string;
  readonly seat: string | null;
  readonly tokens: Buffer;
  readonly token_version: number;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly ends_at: Date;
}

const tokensSchema = v.object({
  accessToken: v.string(),
  accessExpires: v.number(),
  refreshToken: v.nullable(v.string()),
});

const COLUMNS = 'id_hash, provider, issuer, subject, seat, tokens, token_version, created_at, seen_at, ends_at';

/** Sessions in PostgreSQL, in the table `edge.sessions` that only the gateway's role reaches. */
export class PostgresSessionStore implements SessionStore {
  private readonly pool: pg.Pool;

  constructor(
    connection: Connection,
    private readonly seal: Seal,
  ) {
    this.pool = new pg.Pool({ ...connection, max: 4, connectionTimeoutMillis: 5_000, allowExitOnIdle: true });
    this.pool.on('error', () => undefined);
  }

  async insert(session: Session): Promise<void> {
    await this.run(
      'insert',
      `insert into edge.sessions (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        session.idHash,
        session.provider,
        session.issuer,
        session.subject,
        session.seat,
        this.sealed(session.idHash, session.tokens),
        session.tokenVersion,
        new Date(session.createdAt),
        new Date(session.seenAt),
        new Date(session.endsAt),
      ],
    );
  }

  async find(idHash: Buffer): Promise<Session | null> {
    const [row] = await this.run<Row>('find', `select ${COLUMNS} from edge.sessions where id_hash = $1`, [idHash]);
    return row ? this.sessionOf(row) : null;
  }

  async touch(idHash: Buffer, at: number): Promise<void> {
    await this.run('touch', 'update edge.sessions set seen_at = greatest(seen_at, $2) where id_hash = $1', [
      idHash,
      new Date(at),
    ]);
  }

  async chooseSeat(idHash: Buffer, seat: string): Promise<void> {
    await this.run('seat', 'update edge.sessions set seat = $2 where id_hash = $1', [idHash, seat]);
  }

  async claimRefresh(idHash: Buffer, tokenVersion: number, now: number, until: number): Promise<boolean> {
    const rows = await this.run(
      'claim',
      `update edge.sessions set refresh_claimed_until = $4
       where id_hash = $1 and token_version = $2 and (refresh_claimed_until is null or refresh_claimed_until <= $3) returning 1`,
      [idHash, tokenVersion, new Date(now), new Date(until)],
    );
    return rows.length === 1;
  }

  async saveTokens(idHash: Buffer, tokenVersion: number, tokens: Tokens): Promise<void> {
    await this.run(
      'tokens',
      `update edge.sessions set tokens = $3, token_version = token_version + 1, refresh_claimed_until = null
       where id_hash = $1 and token_version = $2`,
      [idHash, tokenVersion, this.sealed(idHash, tokens)],
    );
  }

  async remove(idHash: Buffer): Promise<void> {
    await this.run('remove', 'delete from edge.sessions where id_hash = $1', [idHash]);
  }

  async live(idHashes: readonly Buffer[], now: number): Promise<ReadonlySet<string>> {
    const rows = await this.run<Pick<Row, 'id_hash'>>(
      'live',
      'select id_hash from edge.sessions where id_hash = any($1) and ends_at > $2 and seen_at > $3',
      [idHashes, new Date(now), new Date(now - IDLE_MS)],
    );
    return new Set(rows.map((row) => row.id_hash.toString('hex')));
  }

  async sweep(now: number): Promise<void> {
    await this.run('sweep', 'delete from edge.sessions where ends_at <= $1 or seen_at <= $2', [
      new Date(now),
      new Date(now - IDLE_MS),
    ]);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async run<R extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<R[]> {
    try {
      return (await this.pool.query<R>({ name: `edge.${name}`, text, values })).rows;
    } catch (error) {
      throw isUnavailable(error) ? new SessionsUnavailable() : error;
    }
  }

  private sealed(idHash: Buffer, tokens: Tokens): Buffer {
    return this.seal.seal(JSON.stringify(tokens), idHash);
  }

  /** A row whose tokens do not open (another key, or moved here by hand) is no session. */
  private sessionOf(row: Row): Session | null {
    const text = this.seal.open(row.tokens, row.id_hash);
    if (text === null) return null;
    return {
      idHash: row.id_hash,
      provider: row.provider,
      issuer: row.issuer,
      subject: row.subject,
      seat: row.seat,
      tokens: v.parse(tokensSchema, JSON.parse(text)),
      tokenVersion: row.token_version,
      createdAt: row.created_at.getTime(),
      seenAt: row.seen_at.getTime(),
      endsAt: row.ends_at.getTime(),
    };
  }
}
