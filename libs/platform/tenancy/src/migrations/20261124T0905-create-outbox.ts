import { SCOPES, type Scope } from '../roles.js';
import type { Migration } from '../migration.js';
import { wallOff } from '../wall.js';

const tables = (scope: Scope): string[] => [
  ...(scope === 'directory' ? [] : [`create schema ${scope}`, `grant usage on schema ${scope} to rt_${scope}`]),
  `grant usage on schema ${scope} to rt_relay, rt_jobs`,
  `create table ${scope}.outbox (
     tenant_id uuid not null,
     id uuid not null,
     event text not null,
     payload jsonb not null,
     trace_id uuid default sec.trace(),
     created_at timestamptz not null default clock_timestamp(),
     relayed_at timestamptz,
     primary key (tenant_id, id)
   )`,
  `create index outbox_waiting on ${scope}.outbox (created_at) where relayed_at is null`,
  ...wallOff({ table: `${scope}.outbox`, kind: 'both', role: `rt_${scope}`, commands: ['INSERT'] }),
  `grant select, update on ${scope}.outbox to rt_relay`,
  `create policy relay_reads on ${scope}.outbox for select to rt_relay using (true)`,
  `create policy relay_marks on ${scope}.outbox for update to rt_relay using (true) with check (true)`,
  `create trigger wake_relay after insert on ${scope}.outbox for each statement execute function sec.wake_relay()`,
  `create table ${scope}.idempotency (
     tenant_id uuid not null,
     actor uuid not null,
     key uuid not null,
     input_hash bytea not null,
     result jsonb,
     made_at timestamptz not null default now(),
     primary key (tenant_id, actor, key)
   )`,
  ...wallOff({
    table: `${scope}.idempotency`,
    kind: 'municipal',
    role: `rt_${scope}`,
    commands: ['SELECT', 'INSERT', 'UPDATE'],
    need: {
      SELECT: 'actor = (select sec.a())',
      INSERT: 'actor = (select sec.a())',
      UPDATE: 'actor = (select sec.a())',
    },
  }),
];

const each = (line: (scope: Scope) => string) => SCOPES.map(line);

/** Outbox and idempotency keys of every scope, and the functions of the relay. */
export const createOutbox: Migration = {
  name: '20261124T0905-create-outbox',
  statements: [
    `create function sec.wake_relay() returns trigger language plpgsql set search_path = pg_catalog
       as $$ begin perform pg_notify('outbox', ''); return null; end $$`,
    ...SCOPES.flatMap(tables),
    'set local role rt_relay',
    `create function sec.outbox(max int) returns table (scope text, tenant_id uuid, id uuid, event text, payload jsonb, trace_id uuid, created_at timestamptz)
       language sql stable security definer set search_path = pg_catalog as $$
       select * from (${each((s) => `(select '${s}', tenant_id, id, event, payload, trace_id, created_at from ${s}.outbox where relayed_at is null order by created_at limit max)`).join(' union all ')})
         as waiting (scope, tenant_id, id, event, payload, trace_id, created_at) order by created_at limit max $$`,
    `create function sec.relayed(ids uuid[]) returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
       begin ${each((s) => `update ${s}.outbox set relayed_at = clock_timestamp() where relayed_at is null and id in (select unnest(ids));`).join('\n')} end $$`,
    `create function sec.due(queue text, max int) returns table (tenant_id uuid, id uuid)
       language plpgsql stable security definer set search_path = pg_catalog as $$
       begin
         if queue !~ '^[a-z_]{1,40}$' then raise exception 'unknown queue' using errcode = '22023'; end if;
         return query execute format('select tenant_id, id from sec.%I($1)', 'due_' || queue) using max;
       end $$`,
    'revoke all on function sec.outbox(int), sec.relayed(uuid[]), sec.due(text, int) from public',
    'grant execute on function sec.outbox(int), sec.relayed(uuid[]), sec.due(text, int) to rt_jobs',
    'set local role rt_owner',
  ],
};
