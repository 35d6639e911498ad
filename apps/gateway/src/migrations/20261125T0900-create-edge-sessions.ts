import type { Migration } from '@regiotafel/tenancy';

/**
 * Sessions of the gateway. They belong to no tenant and hold no content: who signed in where, the seat, and the
 * provider's tokens sealed with a key that is not in the database. Only the gateway's role may touch them.
 * The same role may enter a context, to let the database confirm a seat before it is taken.
 */
export const createEdgeSessions: Migration = {
  name: '20261125T0900-create-edge-sessions',
  statements: [
    'create schema edge',
    'grant usage on schema edge to rt_edge',
    `create table edge.sessions (
       id_hash bytea primary key check (octet_length(id_hash) = 32),
       provider text not null,
       issuer text not null,
       subject text not null,
       seat text check (seat ~ '^[0-9a-f-]{36}\\.[0-9a-f-]{36}$'),
       tokens bytea not null,
       token_version integer not null default 1,
       refresh_claimed_until timestamptz,
       created_at timestamptz not null,
       seen_at timestamptz not null,
       ends_at timestamptz not null check (ends_at > created_at)
     )`,
    'create index sessions_end on edge.sessions (ends_at)',
    'create index sessions_subject on edge.sessions (issuer, subject)',
    'grant select, insert, update, delete on edge.sessions to rt_edge',
    'set local role rt_door',
    'grant execute on function sec.enter(text, bytea, text, text, uuid, uuid, uuid[]) to rt_edge',
    'set local role rt_owner',
  ],
};
