import { type Migration, wallOff } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const reads = (fieldSet: string) => `array_position((select cases.my_grants('${fieldSet}')), case_id) is not null`;

/** What stands around the person of a case: read under its own field set, written by whoever is involved, ended and never changed. */
const book = (table: string, fieldSet: string, column: string): string[] => [
  `create table cases.${table} (
     tenant_id uuid not null,
     id uuid not null,
     case_id uuid not null,
     ${column},
     sealed bytea not null,
     key_version integer not null default 1,
     added_by uuid not null,
     added_at timestamptz not null,
     ended_by uuid,
     ended_at timestamptz,
     primary key (tenant_id, id),
     foreign key (tenant_id, case_id) references cases.case_files (tenant_id, id) deferrable,
     check ((ended_by is null) = (ended_at is null))
   )`,
  `create index ${table}_case on cases.${table} (case_id, added_at, id)`,
  ...wallOff({
    table: `cases.${table}`,
    kind: 'municipal',
    role: 'rt_cases',
    commands: ['SELECT', 'INSERT', 'UPDATE'],
    granted: reads(fieldSet),
    need: {
      SELECT: `case when ${INVOLVED} then true else ${reads(fieldSet)} end`,
      INSERT: `case when added_by is distinct from (select sec.m()) then false when ended_at is not null then false else ${INVOLVED} end`,
      UPDATE: INVOLVED,
    },
    handedOnBy: 'case_id',
  }),
  `create trigger ended_once before update on cases.${table} for each row execute function cases.check_surroundings()`,
];

/** About whom a case is, the people around them, and who works with them already. */
export const createSurroundings: Migration = {
  name: '20261201T1000-create-surroundings',
  statements: [
    `alter table cases.case_files add column kind text not null default 'PERSON'
       check (kind in ('PERSON', 'RELATIVES', 'RETURN_FROM_CONFLICT_AREA', 'RETURN_AFTER_DETENTION', 'SITUATION'))`,
    'alter table cases.case_files no force row level security',
    `update cases.case_files set kind = 'SITUATION' where subject_id is null`,
    'alter table cases.case_files force row level security',
    `create function cases.check_case_kind() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if (new.kind = 'SITUATION') <> (old.kind = 'SITUATION') then
           raise exception 'a case about nobody stays so' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger keeps_its_kind before update on cases.case_files for each row execute function cases.check_case_kind()',
    `create function cases.check_surroundings() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['ended_by', 'ended_at'];
       begin
         if current_user <> 'rt_handover' and (to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
           or old.ended_at is not null) then
           raise exception 'it is ended once, never changed' using errcode = '42501';
         end if;
         return new;
       end $$`,
    ...book(
      'case_relatives',
      'IDENTITY',
      `relation text not null check (relation in ('PARENT', 'GUARDIAN', 'PARTNER', 'CHILD', 'SIBLING', 'OTHER_FAMILY', 'FRIEND', 'OTHER'))`,
    ),
    'alter table cases.grants drop constraint grants_field_sets_check',
    `alter table cases.grants add constraint grants_field_sets_check check (cardinality(field_sets) > 0
       and field_sets <@ array['NARRATIVE', 'INTERPRETATION', 'IDENTITY', 'PLAN', 'CONTRIBUTIONS', 'INVOLVED_PARTIES'])`,
    `update reference.purposes set field_set = field_set || array['INVOLVED_PARTIES']
       where code like 'COORDINATION\\_%' or code like 'CASE\\_MEETING\\_%'`,
    ...book('case_parties', 'INVOLVED_PARTIES', 'member_id uuid'),
  ],
};
