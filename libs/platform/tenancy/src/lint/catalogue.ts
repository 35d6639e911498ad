import pg from 'pg';
import { migratorConnection } from '../connections.js';
import { RUNTIME_ROLES, SCOPES } from '../roles.js';
import { policiesOf, type Wall } from '../wall.js';
import { roleAndFunctionRules } from './role-rules.js';
import { watched } from './rule.js';
import { tableRules } from './table-rules.js';

/** Something in the catalogue that would let a row through. */
export interface Finding {
  readonly code: string;
  readonly says: string;
  readonly object: string;
}

/** What the lint saw: how many walled tables, and every finding. */
export interface CatalogueReport {
  readonly tables: number;
  readonly findings: readonly Finding[];
}

const POLICIES = `select polname::text as name, polpermissive as permissive, polcmd::text as command, polroles::regrole[]::text as roles,
  pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as checking
  from pg_policy where polrelid = $1::regclass and polroles && array[$2::regrole::oid] order by polname`;

/** Compares a table's policies with the text its declared wall generates, as the server prints both. */
const differsFromWall = async (client: pg.Client, wall: Wall): Promise<boolean> => {
  await client.query('savepoint wall');
  const standing = (await client.query(POLICIES, [wall.table, wall.role])).rows as { name: string }[];
  for (const { name } of standing) await client.query(`drop policy ${pg.escapeIdentifier(name)} on ${wall.table}`);
  for (const statement of policiesOf(wall)) await client.query(statement);
  const generated = (await client.query(POLICIES, [wall.table, wall.role])).rows;
  await client.query('rollback to savepoint wall');
  return JSON.stringify(standing) !== JSON.stringify(generated);
};

const wallFindings = async (client: pg.Client): Promise<Finding[]> => {
  const { rows } = await client.query<{ wall: Wall }>(
    'select wall from sec.walls where to_regclass(table_name) is not null order by table_name',
  );
  const findings: Finding[] = [];
  for (const { wall } of rows) {
    if (await differsFromWall(client, wall))
      findings.push({ code: 'T11', says: 'the policies are not those of the declared wall', object: wall.table });
  }
  return findings;
};

/** Lints inside the caller's transaction. */
export const lintOn = async (client: pg.Client): Promise<CatalogueReport> => {
  const scope = watched(SCOPES, RUNTIME_ROLES);
  const findings: Finding[] = [];
  for (const { code, says, sql } of [...tableRules(scope), ...roleAndFunctionRules(scope, 'rt_jobs')]) {
    const { rows } = await client.query<{ object: string }>(sql);
    findings.push(...rows.map(({ object }) => ({ code, says, object })));
  }
  findings.push(...(await wallFindings(client)));
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from sec.walls');
  return { tables: rows[0]?.count ?? 0, findings };
};

/**
 * Reads the whole catalogue for holes in the wall. Runs under the migrator's login, in a transaction that is rolled back;
 * it locks each tenant table for a moment.
 */
export const lintCatalogue = async (databaseUrl: string): Promise<CatalogueReport> => {
  const client = new pg.Client(migratorConnection(databaseUrl));
  await client.connect();
  try {
    await client.query('begin');
    await client.query("set local lock_timeout = '5s'");
    return await lintOn(client);
  } finally {
    await client.query('rollback').catch(() => undefined);
    await client.end();
  }
};
