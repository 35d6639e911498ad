import { type Migration, rewall, wallOff } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
const reads = (name: string, column: string) => `array_position((select cases.${name}), ${column}) is not null`;
const LED = (column: string) => reads('my_led_cases()', column);

const IN_FORCE = 'i.since <= sec.now() and (i.until is null or sec.now() < i.until)';
const MINE = `from cases.involvements i where i.member_id = sec.m() and i.tenant_id = sec.t() and ${IN_FORCE}`;
const RUNNING = `from cases.grants g where g.member_id = sec.m() and g.member_tenant_id = sec.t() and g.revoked_at is null
  and (not g.needs_approval or g.approved_at is not null) and g.valid_from <= sec.now() and sec.now() < g.valid_until`;
const NOT_BLOCKED = (column: string) =>
  `not exists (select from cases.case_blocks b where b.case_id = ${column} and b.member_id = sec.m() and b.lifted_at is null)`;
const NOT_CLOSED = (column: string) =>
  `not exists (select from cases.case_restrictions r where r.case_id = ${column} and r.lifted_at is null and array_position(r.keepers, sec.m()) is null)`;
const OPEN = (column: string) => `${NOT_BLOCKED(column)} and ${NOT_CLOSED(column)}`;

const reader = (signature: string, what: string, query: string): string[] => [
  `create or replace function cases.${signature} returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ select coalesce(array_agg(distinct ${what}), array[]::uuid[]) ${query} $$`,
  `revoke all on function cases.${signature} from public`,
  `grant execute on function cases.${signature} to rt_cases`,
];

const KNOWN = `case when ${reads('my_known_cases()', 'id')} then true else ${reads('my_known_grants()', 'id')} end`;
const KNOWN_OF = `case when ${reads('my_known_cases()', 'case_id')} then true else ${reads('my_known_grants()', 'case_id')} end`;
const MAY_SAY = `case when member_id = (select sec.m()) then ${KNOWN_OF} else ${LED('case_id')} end`;

/**
 * Who leads a case, who is kept away from it, and to whom it is closed for a while. The readers that all walls of a case use
 * leave out blocked persons, whatever their role, involvement or grant, and closed cases; so every table that uses them is
 * closed at once. `known` is the case without its content: a closed one still shows that it is there.
 */
export const leadAndBlock: Migration = {
  name: '20261130T0926-lead-and-block',
  statements: [
    `create table cases.case_blocks (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       member_id uuid not null,
       reason bytea not null,
       key_version integer not null default 1,
       recorded_by uuid not null,
       recorded_at timestamptz not null,
       lifted_by uuid check (lifted_by <> member_id),
       lifted_at timestamptz,
       primary key (tenant_id, id),
       check ((lifted_by is null) = (lifted_at is null))
     )`,
    'create index case_blocks_member on cases.case_blocks (member_id, case_id) where lifted_at is null',
    'create index case_blocks_case on cases.case_blocks (case_id)',
    `create table cases.case_restrictions (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       keepers uuid[] not null check (cardinality(keepers) between 1 and 5),
       reason bytea not null,
       key_version integer not null default 1,
       set_by uuid not null,
       set_at timestamptz not null,
       lifted_by uuid,
       lifted_at timestamptz,
       primary key (tenant_id, id),
       check (array_position(keepers, set_by) is not null),
       check ((lifted_by is null) = (lifted_at is null))
     )`,
    'create unique index case_restrictions_one on cases.case_restrictions (tenant_id, case_id) where lifted_at is null',
    'create index case_restrictions_case on cases.case_restrictions (case_id)',
    `alter table cases.involvements
       add column id uuid not null default uuidv4(),
       add column replaces uuid check (replaces <> member_id),
       add column reason bytea,
       add column added_by uuid,
       add column ended_reason bytea,
       add column ended_by uuid,
       add column key_version integer not null default 1,
       drop constraint involvements_pkey,
       add primary key (tenant_id, id),
       add check (replaces is null or until is not null)`,
    'create index involvements_case on cases.involvements (case_id)',
    'grant select on cases.case_blocks, cases.case_restrictions to rt_grants',
    'create policy own_blocks on cases.case_blocks for select to rt_grants using (member_id = (select sec.m()))',
    'create policy running_restrictions on cases.case_restrictions for select to rt_grants using (lifted_at is null)',
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    ...reader('my_known_cases()', 'i.case_id', `${MINE} and ${NOT_BLOCKED('i.case_id')}`),
    ...reader('my_cases()', 'i.case_id', `${MINE} and ${OPEN('i.case_id')}`),
    ...reader('my_cases(part text)', 'i.case_id', `${MINE} and ${OPEN('i.case_id')} and i.part = $1`),
    ...reader(
      'my_led_cases()',
      'i.case_id',
      `${MINE} and ${OPEN('i.case_id')} and i.part in ('CASE_MANAGER', 'PROCESS_COORDINATOR')`,
    ),
    ...reader('my_known_grants()', 'g.object_id', `${RUNNING} and ${NOT_BLOCKED('g.object_id')}`),
    ...reader('my_grants()', 'g.object_id', `${RUNNING} and ${OPEN('g.object_id')}`),
    ...reader(
      'my_grants(field_set text)',
      'g.object_id',
      `${RUNNING} and field_set = any (g.field_sets) and ${OPEN('g.object_id')}`,
    ),
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
    ...wallOff({
      table: 'cases.case_blocks',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: { SELECT: reads('my_cases()', 'case_id'), INSERT: MAY_SAY, UPDATE: LED('case_id') },
      handedOnBy: 'case_id',
    }),
    ...wallOff({
      table: 'cases.case_restrictions',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: reads('my_known_grants()', 'case_id'),
      need: { SELECT: KNOWN_OF, INSERT: LED('case_id'), UPDATE: LED('case_id') },
      handedOnBy: 'case_id',
    }),
    ...rewall(
      {
        table: 'cases.involvements',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        need: {
          SELECT: `case when member_id = (select sec.m()) then true else ${reads('my_cases()', 'case_id')} end`,
          INSERT: `case when ${SYSTEM} then true else ${LED('case_id')} end`,
          UPDATE: `case when member_id = (select sec.m()) then true else ${LED('case_id')} end`,
        },
        handedOnBy: 'case_id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
    ...rewall(
      {
        table: 'cases.case_files',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        granted: reads('my_known_grants()', 'id'),
        need: { SELECT: KNOWN, INSERT: SYSTEM, UPDATE: LED('id') },
        handedOnBy: 'id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
    `create function cases.check_case_change() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare kept text[] := array['tenant_id', 'id', 'region_id', 'number', 'weighing_id', 'signal_id', 'subject_id', 'theme', 'regime', 'opened_at'];
               name text;
       begin
         foreach name in array kept loop
           if to_jsonb(new)->name is distinct from to_jsonb(old)->name and current_user <> 'rt_handover' then
             raise exception 'this part of a case does not change' using errcode = '42501';
           end if;
         end loop;
         return new;
       end $$`,
    'create trigger keeps_what_it_is before update on cases.case_files for each row execute function cases.check_case_change()',
    `create function cases.check_ended_involvement() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['until', 'ended_reason', 'ended_by', 'key_version'];
       begin
         if current_user <> 'rt_handover' and (to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
           or new.until is null or new.until > coalesce(old.until, 'infinity') or old.ended_by is not null) then
           raise exception 'an involvement is ended once, never changed' using errcode = '42501';
         end if;
         return new;
       end $$`,
    'create trigger ended_once before update on cases.involvements for each row execute function cases.check_ended_involvement()',
    `create function cases.check_lifted() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['lifted_by', 'lifted_at'];
       begin
         if current_user <> 'rt_handover' and (to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
           or old.lifted_at is not null) then
           raise exception 'it is lifted once, never changed' using errcode = '42501';
         end if;
         return new;
       end $$`,
    'create trigger lifted_once before update on cases.case_blocks for each row execute function cases.check_lifted()',
    'create trigger lifted_once before update on cases.case_restrictions for each row execute function cases.check_lifted()',
  ],
};
