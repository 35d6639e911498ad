import type { Connection } from '@regiotafel/tenancy';
import { type PgQueryable, runMigrations } from 'bullmq';
import pg from 'pg';

const OWN_TABLES = [
  `create table if not exists bullmq.subscriber (
     scope text primary key,
     registered_at timestamptz not null default now()
   )`,
  `create table if not exists bullmq.subscription (
     scope text not null references bullmq.subscriber on delete cascade,
     handler text not null,
     kind text not null check (kind in ('EVENT', 'DUE')),
     source text not null,
     primary key (scope, handler)
   )`,
];

/** The role owns the schema but may make none, so the statement that would make it is left out. */
const withoutSchema = (client: pg.Client): PgQueryable => ({
  query: async <R>(text: string, values?: readonly unknown[]) => {
    if (text.startsWith('CREATE SCHEMA')) return { rows: [] };
    const { rows } = await client.query(text, values ? [...values] : undefined);
    return { rows: rows as R[] };
  },
});

/**
 * Brings the schema `bullmq` up to the installed version: BullMQ's own tables and the list of subscriptions. Needs
 * the connection of the role that owns the schema; `migrate` of tenancy has made both. Safe to run at every start.
 */
export const migrateJobs = async (connection: Connection): Promise<void> => {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await runMigrations(withoutSchema(client), 'bullmq');
    await client.query("select pg_advisory_lock(hashtext('bullmq.subscription'))");
    for (const statement of OWN_TABLES) await client.query(statement);
  } finally {
    await client.end();
  }
};
