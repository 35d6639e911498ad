import { type Migration, wallOff } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
const COORDINATOR = "(select sec.has(array['COORDINATOR']))";
/** The system as it acts in the region itself, not in one of its municipalities. */
const REGION_SYSTEM = `case when tenant_id = (select sec.t()) then ${SYSTEM} else false end`;
const PAIR_READER = `case when ${COORDINATOR} then true else ${REGION_SYSTEM} end`;

/**
 * The check whether two municipalities of a region offer the same person. It is off until a decision names the covenant and
 * the DPIA that allow it. A mark is a keyed hash, laid by the system of a municipality and compared by the system of the
 * region; a pair is told to the coordinator and to nobody else.
 */
export const createDuplicateCheck: Migration = {
  name: '20261201T1002-create-duplicate-check',
  statements: [
    `create table cases.duplicate_checks (
       tenant_id uuid not null,
       version integer not null check (version > 0),
       is_on boolean not null,
       covenant text,
       dpia text,
       decided_by uuid not null,
       decided_at timestamptz not null,
       primary key (tenant_id, version),
       check (not is_on or (covenant is not null and dpia is not null))
     )`,
    ...wallOff({
      table: 'cases.duplicate_checks',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      need: { SELECT: `case when ${SYSTEM} then true else ${COORDINATOR} end`, INSERT: COORDINATOR },
    }),
    `create table cases.subject_marks (
       tenant_id uuid not null,
       offer_id uuid not null,
       municipality_id uuid not null,
       signal_id uuid not null,
       mark bytea not null check (length(mark) = 32),
       made_at timestamptz not null,
       primary key (tenant_id, offer_id)
     )`,
    'create index subject_marks_mark on cases.subject_marks (tenant_id, mark)',
    'create index subject_marks_municipality on cases.subject_marks (tenant_id, municipality_id, made_at)',
    'create index subject_marks_signal on cases.subject_marks (tenant_id, signal_id)',
    ...wallOff({
      table: 'cases.subject_marks',
      kind: 'both',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'DELETE'],
      need: {
        SELECT: REGION_SYSTEM,
        INSERT: `case when tenant_id = (select sec.t()) then false when municipality_id = (select sec.t()) then case when tenant_id = (select sec.r()) then ${SYSTEM} else false end else false end`,
        DELETE: REGION_SYSTEM,
      },
    }),
    `create table cases.duplicate_notices (
       tenant_id uuid not null,
       id uuid not null,
       municipality_id uuid not null,
       signal_id uuid not null,
       other_municipality_id uuid not null check (other_municipality_id <> municipality_id),
       other_signal_id uuid not null check (other_signal_id > signal_id),
       told_at timestamptz not null,
       handled_by uuid,
       handled_at timestamptz,
       primary key (tenant_id, id),
       unique (tenant_id, signal_id, other_signal_id),
       check ((handled_by is null) = (handled_at is null))
     )`,
    'create index duplicate_notices_open on cases.duplicate_notices (tenant_id, told_at) where handled_at is null',
    ...wallOff({
      table: 'cases.duplicate_notices',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      need: { SELECT: PAIR_READER, INSERT: REGION_SYSTEM, UPDATE: COORDINATOR, DELETE: REGION_SYSTEM },
    }),
    `create function cases.check_notice() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['handled_by', 'handled_at'];
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change or old.handled_at is not null then
           raise exception 'a notice is handled once, never changed' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger handled_once before update on cases.duplicate_notices for each row execute function cases.check_notice()',
  ],
};
