import { type Migration, wallOff } from '@regiotafel/tenancy';

const definer = (signature: string, query: string): string[] => [
  `create function expertise.${signature} returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ ${query} $$`,
  `revoke all on function expertise.${signature} from public`,
  `grant execute on function expertise.${signature} to rt_expertise`,
];

const COORDINATES = "(select sec.has(array['COORDINATOR']))";
/** Blocks of others on something the reader is blocked on too stay unseen. */
const MINE_OR_COORDINATED = `case when member_id = (select sec.m()) then true
  when array_position((select expertise.my_conflicts()), subject_id) is not null then false else ${COORDINATES} end`;

/** A conflict of interest keeps a person away from a municipality, a pool card or one request, whatever the roles. The reason is sealed. */
export const createConflictBlocks: Migration = {
  name: '20261124T1200-create-conflict-blocks',
  statements: [
    `create table expertise.conflict_blocks (
       tenant_id uuid not null,
       id uuid not null,
       member_id uuid not null,
       subject_kind text not null check (subject_kind in ('MUNICIPALITY', 'CARD', 'REQUEST')),
       subject_id uuid not null,
       reason bytea not null,
       key_version integer not null default 1,
       recorded_by uuid not null,
       recorded_on date not null,
       lifted_by uuid check (lifted_by <> member_id),
       lifted_on date,
       version integer not null default 1,
       primary key (tenant_id, id),
       check ((lifted_by is null) = (lifted_on is null))
     )`,
    'create unique index conflict_blocks_running on expertise.conflict_blocks (tenant_id, member_id, subject_id) where lifted_on is null',
    'create index conflict_blocks_recorded on expertise.conflict_blocks (tenant_id, recorded_on desc, id desc)',
    `create table expertise.conflict_keys (
       tenant_id uuid not null,
       conflict_id uuid not null,
       member_id uuid not null,
       subject_id uuid not null,
       version integer not null,
       wrapped bytea not null,
       primary key (tenant_id, conflict_id, version),
       foreign key (tenant_id, conflict_id) references expertise.conflict_blocks (tenant_id, id)
     )`,
    'grant usage, create on schema expertise to rt_grants',
    'grant select on expertise.conflict_blocks to rt_grants',
    'create policy region_conflicts on expertise.conflict_blocks for select to rt_grants using (tenant_id = (select sec.r()))',
    'set local role rt_grants',
    ...definer(
      'my_conflicts()',
      `select coalesce(array_agg(distinct b.subject_id), array[]::uuid[]) from expertise.conflict_blocks b
         where b.tenant_id = sec.r() and b.member_id = sec.m() and b.lifted_on is null`,
    ),
    'set local role rt_owner',
    ...wallOff({
      table: 'expertise.conflict_blocks',
      kind: 'regional',
      role: 'rt_expertise',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: MINE_OR_COORDINATED,
        INSERT: `case when recorded_by <> (select sec.m()) then false when lifted_on is not null then false
          when member_id = (select sec.m()) then (select sec.has(array['EXPERT', 'LIAISON', 'COORDINATOR'])) else ${COORDINATES} end`,
        UPDATE: `case when member_id = (select sec.m()) then false else ${COORDINATES} end`,
      },
    }),
    ...wallOff({
      table: 'expertise.conflict_keys',
      kind: 'regional',
      role: 'rt_expertise',
      commands: ['SELECT', 'INSERT'],
      need: {
        SELECT: MINE_OR_COORDINATED,
        INSERT: `case when member_id = (select sec.m()) then (select sec.has(array['EXPERT', 'LIAISON', 'COORDINATOR'])) else ${COORDINATES} end`,
      },
    }),
    `create function expertise.check_lifted_conflict() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['lifted_by', 'lifted_on', 'version'];
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change or old.lifted_on is not null
           or new.lifted_by is distinct from sec.m() or new.version <> old.version + 1 then
           raise exception 'a conflict block is lifted once, never changed' using errcode = '42501';
         end if;
         return new;
       end $$`,
    'create trigger lifted_once before update on expertise.conflict_blocks for each row execute function expertise.check_lifted_conflict()',
  ],
};
