import { type Migration, wallOff } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const LEADS = "array_position((select cases.my_cases('CASE_MANAGER')), case_id) is not null";
const READERS =
  "(select sec.has(array['LIAISON', 'COORDINATOR', 'WEIGHING_MEMBER', 'CHAIR', 'EXPERT', 'PROFESSIONAL']))";
const SYSTEM = "(select sec.has(array['SYSTEM']))";

const kept = (table: string, columns: string): string[] => [
  `create table cases.${table} (
     tenant_id uuid not null,
     id uuid not null,
     case_id uuid not null,
     ${columns},
     sealed bytea not null,
     key_version integer not null default 1,
     decided_by uuid not null,
     decided_at timestamptz not null,
     primary key (tenant_id, id),
     foreign key (tenant_id, case_id) references cases.case_files (tenant_id, id) deferrable
   )`,
  `create index ${table}_case on cases.${table} (case_id)`,
  ...wallOff({
    table: `cases.${table}`,
    kind: 'municipal',
    role: 'rt_cases',
    commands: ['SELECT', 'INSERT'],
    need: {
      SELECT: INVOLVED,
      INSERT: `case when decided_by = (select sec.m()) then ${LEADS} else false end`,
    },
    handedOnBy: 'case_id',
  }),
];

/**
 * How a case ends and how it opens again, each a decision that stays. What was learned stands apart, in the municipality that
 * learned it and without the case, and is read in the whole region by those whose work it helps. A card of the pool follows.
 */
export const createClosings: Migration = {
  name: '20261130T1242-create-closings',
  statements: [
    `alter table cases.theme_rules
       add column retention_class text not null default 'CASE_FILE' check (retention_class ~ '^[A-Z_]{2,40}$'),
       add column retention_days integer not null default 1825 check (retention_days between 1 and 36500)`,
    ...kept(
      'case_closings',
      `result text not null check (result in ('GOALS_REACHED', 'GOALS_PARTLY_REACHED', 'GOALS_NOT_REACHED', 'REGULAR_CARE', 'TAKEN_OVER',
         'MOVED_AWAY', 'NO_GROUND')),
       retention_class text not null,
       retained_from date not null,
       retained_until date not null check (retained_until > retained_from)`,
    ),
    ...kept('case_reopenings', 'closing_id uuid not null'),
    `create table cases.lessons (
       tenant_id uuid not null,
       id uuid not null,
       region_id uuid not null,
       theme text not null,
       result text not null,
       lesson text not null,
       learned_in integer not null,
       primary key (tenant_id, id)
     )`,
    'create index lessons_region on cases.lessons (region_id, learned_in, id)',
    ...wallOff({
      table: 'cases.lessons',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: 'region_id = (select sec.r())',
      need: {
        SELECT: `case when ${READERS} then region_id = (select sec.r()) else false end`,
        INSERT: `case when region_id is distinct from (select sec.r()) then false when (select sec.m()) is null then false else cardinality((select cases.my_cases('CASE_MANAGER'))) > 0 end`,
      },
    }),
    `create or replace function cases.check_card_step() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare ladder text[] := array['NEW', 'TRIAGE', 'ASSIGNED', 'IN_MEETING', 'WAITING', 'DONE'];
       begin
         if ${SYSTEM} and not (new.status in ('ASSIGNED', 'IN_MEETING', 'DONE') and array_position(ladder, new.status) > old.status_rank)
           and not (old.status = 'DONE' and new.status = 'TRIAGE') then
           raise exception 'the system only moves a card on, or back to the table when its case opens again' using errcode = '23514';
         end if;
         return new;
       end $$`,
  ],
};
