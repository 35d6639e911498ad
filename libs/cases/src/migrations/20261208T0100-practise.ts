import { type Migration, wallOff } from '@regiotafel/tenancy';

const FOLLOWS = `case when (select sec.has(array['COORDINATOR', 'SYSTEM'])) then true
  when municipality_id = (select sec.t()) then (select sec.has(array['LIAISON'])) else false end`;
const STARTS = `case when started_by <> (select sec.m()) then false when (select sec.has(array['COORDINATOR'])) then true
  when municipality_id = (select sec.t()) then (select sec.has(array['LIAISON'])) else false end`;

/** What is a step of an exercise, with the number that says so. */
const NUMBERED = ['cases.weighings', 'cases.case_files', 'cases.pool_cards'];

/**
 * An exercise is an invented case that a municipality works on with its region, on the screens of real ones. Every row of it
 * carries its id, and its number is of a series of its own; what carries one is never counted, booked or kept.
 */
export const practise: Migration = {
  name: '20261208T0100-practise',
  statements: [
    `alter table cases.theme_rules add column table_days integer not null default 10 check (table_days between 1 and 90)`,
    `create table cases.exercises (
       tenant_id uuid not null,
       id uuid not null,
       municipality_id uuid not null,
       theme text not null,
       scenario text not null check (scenario ~ '^[A-Z_]{2,40}$'),
       started_by uuid not null,
       started_at timestamptz not null,
       started_on date not null,
       table_by date not null check (table_by >= started_on),
       pool_card_id uuid,
       table_on date,
       ended_at timestamptz,
       primary key (tenant_id, id),
       check (table_on is null or pool_card_id is not null)
     )`,
    `create unique index exercises_running on cases.exercises (tenant_id, municipality_id) where table_on is null and ended_at is null`,
    'create index exercises_started on cases.exercises (tenant_id, started_on)',
    'create index exercises_card on cases.exercises (tenant_id, pool_card_id)',
    ...wallOff({
      table: 'cases.exercises',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: { SELECT: FOLLOWS, INSERT: STARTS, UPDATE: FOLLOWS },
    }),
    `create function cases.check_exercise() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := case when sec.has(array['SYSTEM']) then array['pool_card_id', 'table_on'] else array['ended_at'] end;
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change or old.ended_at is not null
           or (old.pool_card_id is not null and new.pool_card_id is distinct from old.pool_card_id)
           or (old.table_on is not null and new is distinct from old) then
           raise exception 'an exercise goes on, or ends' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger goes_on before update on cases.exercises for each row execute function cases.check_exercise()',
    'alter table cases.signals add column exercise_id uuid',
    ...NUMBERED.flatMap((table) => [
      `alter table ${table} add column exercise_id uuid`,
      `alter table ${table} add constraint ${table.split('.')[1]}_numbered_as_exercise check ((exercise_id is not null) = (number like 'OEF-%'))`,
    ]),
    'alter table cases.case_counters add column is_exercise boolean not null default false',
    'alter table cases.case_counters drop constraint case_counters_pkey',
    'alter table cases.case_counters add primary key (tenant_id, year, is_exercise)',
    `create function cases.stay_in_exercise() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if new.exercise_id is distinct from old.exercise_id then
           raise exception 'what is practised stays practised' using errcode = '23514';
         end if;
         return new;
       end $$`,
    ...['cases.signals', ...NUMBERED].map(
      (table) =>
        `create trigger stays_in_exercise before update of exercise_id on ${table} for each row execute function cases.stay_in_exercise()`,
    ),
    'alter table cases.case_closings alter column retained_until drop not null',
    `alter table cases.case_closings add constraint case_closings_exercise_not_kept check ((retention_class = 'EXERCISE') = (retained_until is null))`,
  ],
};
