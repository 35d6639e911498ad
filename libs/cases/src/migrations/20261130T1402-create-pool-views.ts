import { type Migration, wallOff } from '@regiotafel/tenancy';

const KEEPS = `case when (select sec.has(array['COORDINATOR'])) then case when member_id = (select sec.m()) then true else is_shared end
  when (select sec.has(array['LIAISON'])) then case when member_id = (select sec.m()) then not is_shared else false end else false end`;

/**
 * Views of the pool that somebody named and kept: filters, order and columns, never a card. The own ones, and those that a
 * coordinator shares with everybody in the region who reads the pool.
 */
export const createPoolViews: Migration = {
  name: '20261130T1402-create-pool-views',
  statements: [
    `create table cases.pool_views (
       tenant_id uuid not null,
       id uuid not null,
       member_id uuid not null,
       name text not null check (length(name) between 1 and 60),
       search text not null check (length(search) <= 600),
       columns text[] not null check (cardinality(columns) > 0),
       is_shared boolean not null,
       kept_at timestamptz not null,
       version integer not null default 1,
       primary key (tenant_id, id)
     )`,
    'create index pool_views_id on cases.pool_views (id)',
    'create index pool_views_member on cases.pool_views (tenant_id, member_id)',
    ...wallOff({
      table: 'cases.pool_views',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      need: {
        SELECT: `case when (select sec.has(array['COORDINATOR', 'LIAISON'])) then case when member_id = (select sec.m()) then true else is_shared end else false end`,
        INSERT: `case when member_id = (select sec.m()) then ${KEEPS} else false end`,
        UPDATE: KEEPS,
        DELETE: KEEPS,
      },
    }),
    `create function cases.check_pool_view() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if (new.tenant_id, new.id, new.member_id) is distinct from (old.tenant_id, old.id, old.member_id) then
           raise exception 'a view stays whose it is' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger stays_whose_it_is before update on cases.pool_views for each row execute function cases.check_pool_view()',
  ],
};
