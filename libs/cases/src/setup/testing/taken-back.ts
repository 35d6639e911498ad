import type { Who } from '@regiotafel/kernel';
import { type Prepared, prepared, type Tenants, type TenantTx } from '@regiotafel/tenancy';
import { actorOf, type Asker } from './random-world.js';

class TakenBack extends Error {}

/** What somebody may do inside a transaction that is taken back. */
const takenBack = async <T>(
  tenants: Tenants,
  one: Asker,
  work: (tx: TenantTx) => Promise<T>,
): Promise<{ who: Who; answer: T }> => {
  const seen: { who: Who; answer: T }[] = [];
  await tenants
    .run(actorOf(one), { action: 'test' }, async (tx) => {
      const answer = await work(tx);
      seen.push({ who: tx.who, answer });
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  const [first] = seen;
  if (!first) throw new Error('nobody asked');
  return first;
};

/** Tries a statement about an object of a tenant as whoever asks, and takes it back. Gives the code with which it ended. */
export const ATTEMPT = `create function cases.attempt(statement text, tenant uuid, object uuid) returns text language plpgsql as $$
  begin
    execute statement using tenant, object;
    raise exception 'taken back' using errcode = 'TAKEN';
  exception when others then return sqlstate;
  end $$`;
const ATTEMPTS = prepared<{ code: string }>(
  'test.attempts',
  `select cases.attempt(t.statement, t.tenant, t.object) as code
   from unnest($1::text[], $2::uuid[], $3::uuid[]) with ordinality as t(statement, tenant, object, place) order by t.place`,
);
const REFUSED = '42501';
/** It was let in; a key that stands already is behind the wall. */
const LET_IN = ['TAKEN', '23505', '23P01'];

export interface Attempt {
  readonly insert: Prepared<unknown>;
  readonly row: { readonly tenant_id: string; readonly of: string };
}

/** Which rows the wall lets in, each tried on its own, and as whom the database knows who asks. */
export const letIn = async (
  tenants: Tenants,
  one: Asker,
  tries: readonly Attempt[],
): Promise<{ who: Who; isIn: boolean[] }> => {
  const statements = tries.map(({ insert }) => insert.text);
  const owners = tries.map(({ row }) => row.tenant_id);
  const objects = tries.map(({ row }) => row.of);
  const { who, answer } = await takenBack(tenants, one, (tx) => tx.read(ATTEMPTS, [statements, owners, objects]));
  const isIn = answer.map(({ code }, at) => {
    if (code !== REFUSED && !LET_IN.includes(code)) throw new Error(`${tries[at]?.insert.name}: ${code}`);
    return code !== REFUSED;
  });
  return { who, isIn };
};

/** Which keys an update that returns `key` changes for whoever asks; it is taken back before the next. */
export const CHANGED_KEYS = `create function cases.changed_keys(statement text) returns text[] language plpgsql as $$
  declare keys text[];
  begin
    execute 'with changed as (' || statement || ') select coalesce(array_agg(key::text), array[]::text[]) from changed' into keys;
    raise exception 'taken back' using errcode = 'TAKEN';
  exception when sqlstate 'TAKEN' then return keys;
  end $$`;
const CHANGES = prepared<{ keys: string[] }>(
  'test.changes',
  'select cases.changed_keys(t.statement) as keys from unnest($1::text[]) with ordinality as t(statement, place) order by t.place',
);

/** The keys that each of these updates changes for one person, and as whom the database knows them. */
export const changedBy = async (
  tenants: Tenants,
  one: Asker,
  changes: readonly { readonly update: string }[],
): Promise<{ who: Who; keys: readonly string[][] }> => {
  const updates = changes.map(({ update }) => update);
  const { who, answer } = await takenBack(tenants, one, (tx) => tx.read(CHANGES, [updates]));
  return { who, keys: answer.map(({ keys }) => keys) };
};
