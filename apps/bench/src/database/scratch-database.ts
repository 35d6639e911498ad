import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own on the same server, so that a run neither meets nor leaves rows in the real one. */
export interface ScratchDatabase {
  /** The migrator's login on it. */
  readonly url: string;
  readonly sql: pg.Client;
  /** Process of the server that all backends are children of; 0 when the server is on another machine. */
  readonly postmaster: number;
  /** Whether a commit waits for the disk; for connections made from now on. */
  waitForDisk(waits: boolean): Promise<void>;
  drop(): Promise<void>;
}

const PREFIX = 'bench_';
const LEFT_OVER = `select datname as name from pg_database d where datname like 'bench\\_%'
  and not exists (select from pg_stat_activity a where a.datname = d.datname)`;

/** A run that was cut short leaves its database; the next one removes it. */
const dropLeftOvers = async (server: pg.Client): Promise<void> => {
  const { rows } = await server.query<{ name: string }>(LEFT_OVER);
  for (const { name } of rows) await server.query(`drop database if exists ${pg.escapeIdentifier(name)}`);
};

const isHere = (url: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);

const postmasterOf = async (client: pg.Client, parentOf: (pid: number) => number): Promise<number> => {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return parentOf(rows[0]?.pid ?? 0);
};

/** Makes it with the migrator's login, which must be allowed to. */
export const makeScratchDatabase = async (
  databaseUrl: string,
  parentOf: (pid: number) => number,
): Promise<ScratchDatabase> => {
  const name = `${PREFIX}${randomBytes(6).toString('hex')}`;
  const server = new pg.Client({ connectionString: databaseUrl });
  await server.connect();
  await dropLeftOvers(server);
  await server.query(`create database ${name}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  const sql = new pg.Client({ connectionString: url.href });
  await sql.connect();
  return {
    url: url.href,
    sql,
    postmaster: isHere(url) ? await postmasterOf(sql, parentOf) : 0,
    waitForDisk: async (waits) => {
      await server.query(`alter database ${name} set synchronous_commit = ${waits ? 'on' : 'off'}`);
    },
    drop: async () => {
      await sql.end();
      await server.query(`drop database ${name} with (force)`);
      await server.end();
    },
  };
};
