import { type Migration, wallOff } from '@regiotafel/tenancy';

const OUTCOMES = `('NO_ACTION', 'MORE_INFORMATION', 'PERSON_CENTRED_APPROACH', 'REFERRED_TO_PROSECUTION', 'REGULAR_CARE')`;
const inOf = (reader: string, column: string) => `array_position((select cases.${reader}()), ${column}) is not null`;

/** The desk of the municipality that offered reads what was concluded about its signal. */
const deskOr = (condition: string) =>
  `case when municipality_id = (select sec.t()) and (select sec.has(array['LIAISON'])) then true else ${condition} end`;

const tables = [
  `create table cases.weighing_keys (
     tenant_id uuid not null,
     id uuid not null,
     version integer not null default 1,
     municipality_id uuid not null,
     wrapped bytea not null,
     primary key (tenant_id, id, version),
     foreign key (tenant_id, id) references cases.weighings (tenant_id, id)
   )`,
  `create table cases.judgements (
     tenant_id uuid not null,
     weighing_id uuid not null,
     member_id uuid not null,
     preferred_outcome text not null check (preferred_outcome in ${OUTCOMES}),
     sealed bytea not null,
     submitted_at timestamptz not null,
     primary key (tenant_id, weighing_id, member_id),
     foreign key (tenant_id, weighing_id, member_id) references cases.weighing_members (tenant_id, weighing_id, member_id)
   )`,
  `create table cases.weighing_conclusions (
     tenant_id uuid not null,
     id uuid not null,
     municipality_id uuid not null,
     rationale bytea not null,
     proportionality bytea not null,
     subsidiarity bytea not null,
     dissent bytea,
     primary key (tenant_id, id),
     foreign key (tenant_id, id) references cases.weighings (tenant_id, id)
   )`,
];

const walls = [
  ...wallOff({
    table: 'cases.weighing_keys',
    kind: 'regional',
    role: 'rt_cases',
    commands: ['SELECT', 'INSERT'],
    need: { SELECT: deskOr(inOf('my_tables', 'id')), INSERT: "(select sec.has(array['SYSTEM']))" },
  }),
  ...wallOff({
    table: 'cases.judgements',
    kind: 'regional',
    role: 'rt_cases',
    commands: ['SELECT', 'INSERT'],
    need: {
      SELECT: `case when member_id = (select sec.m()) then ${inOf('my_tables', 'weighing_id')} else ${inOf('my_joint_tables', 'weighing_id')} end`,
      INSERT: `case when member_id = (select sec.m()) then ${inOf('my_blind_tables', 'weighing_id')} else false end`,
    },
  }),
  ...wallOff({
    table: 'cases.weighing_conclusions',
    kind: 'regional',
    role: 'rt_cases',
    commands: ['SELECT', 'INSERT'],
    need: {
      SELECT: deskOr(inOf('my_joint_tables', 'id')),
      INSERT: `case when (select sec.has(array['CHAIR'])) then ${inOf('my_joint_tables', 'id')} else false end`,
    },
  }),
];

const STEP = `
  declare may_change text[] := array['status', 'outcome', 'more_from', 'more_by', 'concluded_at', 'concluded_by', 'version'];
  begin
    if old.status = 'CONCLUDED' then raise exception 'a concluded weighing is kept' using errcode = '23514'; end if;
    if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change then
      raise exception 'what is weighed stays what it was' using errcode = '23514';
    end if;
    if new.status = old.status then return new; end if;
    if (old.status, new.status) not in
      (('OPEN', 'JUDGING'), ('OPEN', 'JOINT'), ('JUDGING', 'JOINT'), ('JOINT', 'CONCLUDED')) then
      raise exception 'a weighing goes from step to step' using errcode = '23514';
    end if;
    if new.status in ('JOINT', 'CONCLUDED') and exists (select from unnest(new.composition) party where not exists (
      select from cases.weighing_members m where m.tenant_id = new.tenant_id and m.weighing_id = new.id and m.party_type = party and m.judged_at is not null)) then
      raise exception 'every required party judges alone first' using errcode = '23514';
    end if;
    if new.status = 'JOINT' and not sec.has(array['CHAIR']) and exists (
      select from cases.weighing_members m where m.tenant_id = new.tenant_id and m.weighing_id = new.id and m.judged_at is null) then
      raise exception 'the chair alone lets the table meet early' using errcode = '23514';
    end if;
    if new.status = 'CONCLUDED' and not exists (select from cases.weighing_conclusions c where c.tenant_id = new.tenant_id and c.id = new.id) then
      raise exception 'a conclusion is written down' using errcode = '23514';
    end if;
    return new;
  end`;

/**
 * What is said at the table of a weighing, sealed under a key of its own. Judgements are blind: until the table meets the
 * database shows each member only the own one, to whoever asks, and lets nobody call the table together before its time.
 * Judgements and conclusions are added and never changed.
 */
export const createJudgements: Migration = {
  name: '20261124T1104-create-judgements',
  statements: [
    ...tables,
    ...walls,
    `create function cases.check_weighing_step() returns trigger language plpgsql set search_path = pg_catalog as $$ ${STEP} $$`,
    'create trigger step_by_step before update on cases.weighings for each row execute function cases.check_weighing_step()',
  ],
};
