import { type Migration, wallOff } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
const onItem = (column: string) => `array_position((select cases.my_weighings()), ${column}) is not null`;
const follows = (column: string) =>
  `case when (select sec.has(array['SYSTEM', 'COORDINATOR'])) then true else ${onItem(column)} end`;

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
     offer_id uuid not null,
     theme text not null,
     urgency text not null check (urgency in ('NORMAL', 'HIGH', 'ACUTE')),
     criteria_version integer not null,
     composition text[] not null,
     status text not null check (status in ('OPEN', 'JUDGING', 'JOINT', 'CONCLUDED')),
     opened_at timestamptz not null,
     judge_by timestamptz not null,
     outcome text check (outcome in ('NO_ACTION', 'MORE_INFORMATION', 'PERSON_CENTRED_APPROACH', 'REFERRED_TO_PROSECUTION', 'REGULAR_CARE')),
     rationale bytea,
     proportionality bytea,
     subsidiarity bytea,
     dissent bytea,
     more_from uuid,
     more_by date,
     concluded_at timestamptz,
     concluded_by uuid,
     version integer not null default 1,
     primary key (tenant_id, id),
     unique (tenant_id, offer_id),
     check ((status = 'CONCLUDED') = (outcome is not null and rationale is not null and concluded_by is not null)),
     check (outcome is distinct from 'MORE_INFORMATION' or more_by is not null)
   )`,
  'create index weighings_id on cases.weighings (id)',
  "create index weighings_due on cases.weighings (tenant_id, judge_by, id) where status <> 'CONCLUDED'",
  'create index weighings_opened on cases.weighings (tenant_id, opened_at desc, id desc)',
  `create table cases.weighing_members (
     tenant_id uuid not null,
     weighing_id uuid not null,
     member_tenant_id uuid not null,
     member_id uuid not null,
     party_type text not null,
     judged_at timestamptz,
     primary key (tenant_id, weighing_id, member_id),
     foreign key (tenant_id, weighing_id) references cases.weighings (tenant_id, id)
   )`,
  'create index weighing_members_member on cases.weighing_members (member_id)',
  `create table cases.weighing_keys (
     tenant_id uuid not null,
     id uuid not null,
     version integer not null default 1,
     wrapped bytea not null,
     primary key (tenant_id, id, version),
     foreign key (tenant_id, id) references cases.weighings (tenant_id, id)
   )`,
  `create table cases.judgements (
     tenant_id uuid not null,
     weighing_id uuid not null,
     member_id uuid not null,
     preferred_outcome text not null,
     sealed bytea not null,
     submitted_at timestamptz not null,
     primary key (tenant_id, weighing_id, member_id),
     foreign key (tenant_id, weighing_id, member_id) references cases.weighing_members (tenant_id, weighing_id, member_id)
   )`,
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
      SELECT: `case when (select sec.has(array['LIAISON'])) and municipality_id = (select sec.t()) then true else ${follows('id')} end`,
      INSERT: SYSTEM,
      UPDATE: onItem('id'),
    },
  }),
  ...wallOff({
    table: 'cases.weighing_members',
    kind: 'regional',
    role: 'rt_cases',
    commands: ['SELECT', 'INSERT', 'UPDATE'],
    need: { SELECT: follows('weighing_id'), INSERT: SYSTEM, UPDATE: 'member_id = (select sec.m())' },
  }),
  ...wallOff({
    table: 'cases.weighing_keys',
    kind: 'regional',
    role: 'rt_cases',
    commands: ['SELECT', 'INSERT'],
    need: { SELECT: onItem('id'), INSERT: SYSTEM },
  }),
  ...wallOff({
    table: 'cases.judgements',
    kind: 'regional',
    role: 'rt_cases',
    commands: ['SELECT', 'INSERT'],
    need: {
      SELECT: `case when member_id = (select sec.m()) then true else array_position((select cases.my_joint_weighings()), weighing_id) is not null end`,
      INSERT: `case when member_id = (select sec.m()) then array_position((select cases.my_blind_weighings()), weighing_id) is not null else false end`,
    },
  }),
];

/**
 * The weighing of an offered signal by the region's table. Judgements are blind: until the joint phase the database shows
 * each member only the own one, to whoever asks. What was concluded never changes.
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
    ...definer('my_joint_weighings', "w.status in ('JOINT', 'CONCLUDED')"),
    ...definer('my_blind_weighings', "w.status in ('OPEN', 'JUDGING')"),
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
    ...walls,
    `create function cases.keep_conclusion() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if old.status = 'CONCLUDED' then raise exception 'a concluded weighing is kept' using errcode = '23514'; end if;
         return new;
       end $$`,
    'create trigger kept before update on cases.weighings for each row execute function cases.keep_conclusion()',
  ],
};
