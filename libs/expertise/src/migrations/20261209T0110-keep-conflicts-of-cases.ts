import { type Migration, rewall } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
const COORDINATES = "(select sec.has(array['COORDINATOR']))";
const MINE_OR_COORDINATED = `case when member_id = (select sec.m()) then true
  when array_position((select expertise.my_conflicts()), subject_id) is not null then false else ${COORDINATES} end`;

/**
 * A conflict that was named about a signal or case holds for its card here as well: kept from what cases announces, without a
 * reason, and ended by cases alone. A block named here may run beside it.
 */
export const keepConflictsOfCases: Migration = {
  name: '20261209T0110-keep-conflicts-of-cases',
  statements: [
    'alter table expertise.conflict_blocks add column from_case boolean not null default false',
    'alter table expertise.conflict_blocks alter column reason drop not null, drop constraint conflict_blocks_check1',
    `alter table expertise.conflict_blocks add check ((reason is null) = from_case),
       add check (case when from_case then lifted_by is null and subject_kind = 'CARD' else (lifted_by is null) = (lifted_on is null) end)`,
    'drop index expertise.conflict_blocks_running',
    'create unique index conflict_blocks_running on expertise.conflict_blocks (tenant_id, member_id, subject_id) where lifted_on is null and not from_case',
    'create index conflict_blocks_member on expertise.conflict_blocks (tenant_id, member_id) where lifted_on is null',
    ...rewall(
      {
        table: 'expertise.conflict_blocks',
        kind: 'regional',
        role: 'rt_expertise',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        need: {
          SELECT: `case when from_case and ${SYSTEM} then true else ${MINE_OR_COORDINATED} end`,
          INSERT: `case when from_case then ${SYSTEM} when recorded_by <> (select sec.m()) then false when lifted_on is not null then false
            when member_id = (select sec.m()) then (select sec.has(array['EXPERT', 'LIAISON', 'COORDINATOR'])) else ${COORDINATES} end`,
          UPDATE: `case when from_case then ${SYSTEM} when member_id = (select sec.m()) then false else ${COORDINATES} end`,
        },
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_update', 'wall_update'],
    ),
    `create or replace function expertise.check_lifted_conflict() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['lifted_by', 'lifted_on', 'version'];
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change or old.lifted_on is not null
           or new.lifted_by is distinct from sec.m() or new.version <= old.version then
           raise exception 'a conflict block is lifted once, never changed' using errcode = '42501';
         end if;
         return new;
       end $$`,
  ],
};
