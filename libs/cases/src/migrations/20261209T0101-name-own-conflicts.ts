import type { Migration } from '@regiotafel/tenancy';

const MINE = 'object_id = object and array_position';
const BLOCK = (table: string, column: string) =>
  `insert into cases.${table} (tenant_id, id, ${column}, member_id, reason, recorded_by, recorded_at)
     values (home, block, object, sec.m(), why, sec.m(), sec.now()) on conflict do nothing`;

/**
 * Whoever sits at the table of a weighing or holds access, in whatever tenant, names an own conflict: the block stands where
 * the signal or case does, sealed with its key. A liaison without a colleague may too: then the coordinator hears that a
 * signal waits for somebody at the desk.
 */
export const nameOwnConflicts: Migration = {
  name: '20261209T0101-name-own-conflicts',
  statements: [
    ...['signal_blocks', 'case_blocks'].flatMap((table) => [
      `grant insert on cases.${table} to rt_grants`,
      `create policy own_conflicts on cases.${table} for insert to rt_grants with check (member_id = (select sec.m()))`,
    ]),
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    `create function cases.keep_me_away(object uuid, block uuid, why bytea) returns integer
       language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare home uuid; done integer;
       begin
         select w.municipality_id into home from cases.weighings w where w.signal_id = object and array_position(cases.my_weighings(), w.id) is not null limit 1;
         if home is null then
           select g.tenant_id into home from cases.grants g where g.object_kind = 'SIGNAL' and g.${MINE}(cases.my_grants(), object) is not null limit 1;
         end if;
         if home is not null then
           ${BLOCK('signal_blocks', 'signal_id')};
         else
           select g.tenant_id into home from cases.grants g where g.object_kind = 'CASE' and g.${MINE}(cases.my_known_grants() || cases.my_grants('CONTRIBUTE'), object) is not null limit 1;
           if home is null then return 0; end if;
           ${BLOCK('case_blocks', 'case_id')};
         end if;
         get diagnostics done = row_count;
         return done;
       end $$`,
    'revoke all on function cases.keep_me_away(uuid, uuid, bytea) from public',
    'grant execute on function cases.keep_me_away(uuid, uuid, bytea) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
    "alter table cases.signal_notices add column because text not null default 'UNANSWERED' check (because in ('UNANSWERED', 'NOBODY_AT_DESK'))",
  ],
};
