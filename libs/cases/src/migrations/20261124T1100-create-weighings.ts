import { type Migration, wallOff } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
const inOf = (reader: string, column: string) => `array_position((select cases.${reader}()), ${column}) is not null`;

/** How far a weighing is: for its table, the coordinator and the desk of the municipality that offered. */
const follows = (column: string) => `case when (select sec.has(array['SYSTEM', 'COORDINATOR'])) then true
  when municipality_id = (select sec.t()) and (select sec.has(array['LIAISON'])) then true else ${inOf('my_weighings', column)} end`;

const HAS_ACCESS = 'array_position((select cases.my_grants()), w.signal_id) is not null';

const definer = (name: string, condition: string): string[] => [
  `create function cases.${name}() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ select coalesce(array_agg(distinct m.weighing_id), array[]::uuid[]) from cases.weighing_members m
           join cases.weighings w on w.tenant_id = m.tenant_id and w.id = m.weighing_id
           where m.member_id = sec.m() and m.member_tenant_id = sec.t() and m.tenant_id = sec.r() and ${condition} $$`,
  `revoke all on function cases.${name}() from public`,
  `grant execute on function cases.${name}() to rt_cases`,
];

const tables = [
  `create table cases.case_counters (tenant_id uuid not null, year integer not null, last integer not null, primary key (tenant_id, year))`,
  `create table cases.weighings (
     tenant_id uuid not null,
     id uuid not null,
     number text not null,
     municipality_id uuid not null,
     signal_id uuid not null,
     subject_id uuid,
     offer_id uuid not null,
     theme text not null,
     urgency text not null check (urgency in ('NORMAL', 'HIGH', 'ACUTE')),
     criteria_version integer not null,
     composition text[] not null,
     status text not null check (status in ('OPEN', 'JUDGING', 'JOINT', 'CONCLUDED')),
     opened_at timestamptz not null,
     judge_by timestamptz not null,
     outcome text check (outcome in ('NO_ACTION', 'MORE_INFORMATION', 'PERSON_CENTRED_APPROACH', 'REFERRED_TO_PROSECUTION', 'REGULAR_CARE')),
     more_from uuid,
     more_by date,
     concluded_at timestamptz,
     concluded_by uuid,
     version integer not null default 1,
     primary key (tenant_id, id),
     unique (tenant_id, offer_id),
     check ((status = 'CONCLUDED') = (outcome is not null and concluded_at is not null and concluded_by is not null)),
     check ((outcome is not distinct from 'MORE_INFORMATION') = (more_by is not null))
   )`,
  'create index weighings_id on cases.weighings (id)',
  'create index weighings_opened on cases.weighings (tenant_id, opened_at, id)',
  'create index weighings_signal on cases.weighings (tenant_id, signal_id, opened_at)',
  `create table cases.weighing_members (
     tenant_id uuid not null,
     weighing_id uuid not null,
     municipality_id uuid not null,
     member_tenant_id uuid not null,
     member_id uuid not null,
     party_type text not null,
     judged_at timestamptz,
     primary key (tenant_id, weighing_id, member_id),
     foreign key (tenant_id, weighing_id) references cases.weighings (tenant_id, id)
   )`,
  'create index weighing_members_member on cases.weighing_members (member_id)',
];

const walls = [
  ...wallOff({
    table: 'cases.case_counters',
    kind: 'regional',
    role: 'rt_cases',
    commands: ['SELECT', 'INSERT', 'UPDATE'],
    need: { SELECT: SYSTEM, INSERT: SYSTEM, UPDATE: SYSTEM },
  }),
  ...wallOff({
    table: 'cases.weighings',
    kind: 'regional',
    role: 'rt_cases',
    commands: ['SELECT', 'INSERT', 'UPDATE'],
    need: {
      SELECT: follows('id'),
      INSERT: SYSTEM,
      UPDATE: `case when ${inOf('my_tables', 'id')} then case when status = 'CONCLUDED' then (select sec.has(array['CHAIR'])) else true end else false end`,
    },
  }),
  ...wallOff({
    table: 'cases.weighing_members',
    kind: 'regional',
    role: 'rt_cases',
    commands: ['SELECT', 'INSERT', 'UPDATE'],
    need: {
      SELECT: follows('weighing_id'),
      INSERT: SYSTEM,
      UPDATE: `case when member_id = (select sec.m()) then ${inOf('my_blind_tables', 'weighing_id')} else false end`,
    },
  }),
];

/**
 * The weighing of an offered signal by the region's table. Who sits at it follows how far it is; what is said at it takes
 * a running grant on the signal as well (`my_tables`), so it ends with the grants. `subject_id` is the pseudonym in the logs.
 */
export const createWeighings: Migration = {
  name: '20261124T1100-create-weighings',
  statements: [
    ...tables,
    'grant select on cases.weighings, cases.weighing_members to rt_grants',
    'create policy own_items on cases.weighings for select to rt_grants using (tenant_id = (select sec.r()))',
    'create policy own_places on cases.weighing_members for select to rt_grants using (member_id = (select sec.m()))',
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    ...definer('my_weighings', 'true'),
    ...definer('my_tables', HAS_ACCESS),
    ...definer('my_joint_tables', `w.status in ('JOINT', 'CONCLUDED') and ${HAS_ACCESS}`),
    ...definer('my_blind_tables', `w.status in ('OPEN', 'JUDGING') and ${HAS_ACCESS}`),
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
    ...walls,
    `create function cases.check_place_at_table() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if old.judged_at is not null or new.judged_at is null or to_jsonb(new) - 'judged_at' is distinct from to_jsonb(old) - 'judged_at' then
           raise exception 'a member judges once' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger judges_once before update on cases.weighing_members for each row execute function cases.check_place_at_table()',
  ],
};
