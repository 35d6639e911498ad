import type pg from 'pg';
import type { Work } from './handlers.js';

/** One handler as every relay knows it, whichever process runs it. */
export interface Subscription {
  readonly scope: string;
  readonly handler: string;
  readonly kind: 'EVENT' | 'DUE';
  /** Name of the event or of the list of due rows. */
  readonly source: string;
}

/** Changes whenever a scope registers. */
export const REGISTER_VERSION = `(select string_agg(scope || registered_at, ',' order by scope) from bullmq.subscriber)`;

const REGISTER = `
  with mine as (
    select handler, kind, source from jsonb_to_recordset($2::jsonb) as m (handler text, kind text, source text)
  ), gone as (
    delete from bullmq.subscription s
     where s.scope = $1 and not exists (select from mine where mine.handler = s.handler)
  ), kept as (
    insert into bullmq.subscription (scope, handler, kind, source) select $1, handler, kind, source from mine
    on conflict (scope, handler) do update set kind = excluded.kind, source = excluded.source
  )
  select pg_notify('outbox', '')`;

const SUBSCRIBE = `
  insert into bullmq.subscriber (scope, registered_at) values ($1, clock_timestamp())
  on conflict (scope) do update set registered_at = excluded.registered_at`;

const READ = `
  select ${REGISTER_VERSION} as version,
    (select jsonb_agg(s) from bullmq.subscription s) as "all",
    not exists (select unnest($1::text[]) except select scope from bullmq.subscriber) as complete`;

const subscriptionOf = ({ name, source }: Work): Omit<Subscription, 'scope'> | null => {
  switch (source.kind) {
    case 'CALL':
      return null;
    case 'EVENT':
      return { handler: name, kind: 'EVENT', source: source.event };
    case 'DUE':
      return { handler: name, kind: 'DUE', source: source.list };
  }
};

/** Writes down what a scope subscribes to, in place of what it did before. */
export const register = async (client: pg.Client, scope: string, works: readonly Work[]): Promise<void> => {
  const mine = works.map(subscriptionOf).filter((one) => one !== null);
  await client.query('begin');
  await client.query(SUBSCRIBE, [scope]);
  await client.query(REGISTER, [scope, JSON.stringify(mine)]);
  await client.query('commit');
};

/** All subscriptions with their version, or null while one of the awaited scopes has never registered. */
export const readSubscriptions = async (
  client: pg.Client,
  awaited: readonly string[],
): Promise<{ version: string; all: readonly Subscription[] } | null> => {
  const { rows } = await client.query<{ version: string; all: Subscription[] | null; complete: boolean }>(READ, [
    awaited,
  ]);
  const [row] = rows;
  return row?.complete ? { version: row.version, all: row.all ?? [] } : null;
};
