import { type Migration, wallOff } from '@regiotafel/tenancy';

const MINE_TO_GIVE = `case when (select sec.has(array['SYSTEM'])) then true
  when object_kind = 'CASE' then array_position((select cases.my_cases()), object_id) is not null
  else (select sec.has(array['LIAISON'])) end`;

const definer = (signature: string, returns: string, query: string): string[] => [
  `create function cases.${signature} returns ${returns} language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ ${query} $$`,
  `revoke all on function cases.${signature} from public`,
  `grant execute on function cases.${signature} to rt_cases`,
];

const RUNNING = `from cases.grants g where g.member_id = sec.m() and g.member_tenant_id = sec.t() and g.revoked_at is null
  and (not g.needs_approval or g.approved_at is not null) and g.valid_from <= sec.now() and sec.now() < g.valid_until`;

/**
 * Who may see what of a signal or case beyond the own municipality: grants to named persons, for a field set, until an instant.
 * The readers below are all that the walls of other tables use, so a grant ends by the clock of the database and without a job.
 */
export const createGrants: Migration = {
  name: '20261124T1000-create-grants',
  statements: [
    `create table cases.involvements (
       tenant_id uuid not null,
       case_id uuid not null,
       member_id uuid not null,
       part text not null check (part in ('CASE_MANAGER', 'PROCESS_COORDINATOR', 'MEMBER')),
       since timestamptz not null,
       until timestamptz check (until > since),
       primary key (tenant_id, case_id, member_id, part)
     )`,
    'create index involvements_member on cases.involvements (member_id)',
    `create table cases.grants (
       tenant_id uuid not null,
       id uuid not null,
       object_kind text not null check (object_kind in ('SIGNAL', 'CASE')),
       object_id uuid not null,
       member_tenant_id uuid not null,
       member_id uuid not null,
       field_sets text[] not null check (cardinality(field_sets) > 0 and field_sets <@ array['NARRATIVE', 'INTERPRETATION', 'IDENTITY', 'PLAN']),
       purpose text not null,
       legal_basis text not null,
       offer_id uuid,
       necessity bytea,
       subsidiarity bytea,
       key_version integer not null default 1,
       valid_from timestamptz not null,
       valid_until timestamptz not null check (valid_until > valid_from),
       given_by uuid not null,
       given_at timestamptz not null,
       needs_approval boolean not null generated always as ('IDENTITY' = any (field_sets) and member_tenant_id <> tenant_id) stored,
       approved_by uuid check (approved_by <> given_by),
       approved_at timestamptz,
       revoked_by uuid,
       revoked_at timestamptz,
       revoked_because text check (revoked_because in ('NO_LONGER_NEEDED', 'MISTAKE', 'OUTCOME', 'LEFT', 'CLOSED')),
       renews uuid,
       primary key (tenant_id, id),
       check (offer_id is not null or (necessity is not null and subsidiarity is not null)),
       check ((approved_by is null) = (approved_at is null)),
       check ((revoked_at is null) = (revoked_because is null))
     )`,
    'create index grants_id on cases.grants (id)',
    'create index grants_object on cases.grants (tenant_id, object_id)',
    'create index grants_member on cases.grants (member_id, valid_until) where revoked_at is null',
    'grant usage on schema cases to rt_grants, rt_lookup',
    'grant create on schema cases to rt_grants, rt_lookup',
    'grant select on cases.grants, cases.involvements to rt_grants',
    'create policy own_grants on cases.grants for select to rt_grants using (member_id = (select sec.m()))',
    'create policy own_involvements on cases.involvements for select to rt_grants using (member_id = (select sec.m()))',
    'set local role rt_grants',
    ...definer('my_grants()', 'uuid[]', `select coalesce(array_agg(distinct g.object_id), array[]::uuid[]) ${RUNNING}`),
    ...definer(
      'my_grants(field_set text)',
      'uuid[]',
      `select coalesce(array_agg(distinct g.object_id), array[]::uuid[]) ${RUNNING} and field_set = any (g.field_sets)`,
    ),
    ...definer(
      'my_cases()',
      'uuid[]',
      `select coalesce(array_agg(distinct i.case_id), array[]::uuid[]) from cases.involvements i
         where i.member_id = sec.m() and i.tenant_id = sec.t() and i.since <= sec.now() and (i.until is null or sec.now() < i.until)`,
    ),
    'set local role rt_owner',
    ...wallOff({
      table: 'cases.involvements',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      need: {
        SELECT:
          'case when member_id = (select sec.m()) then true else array_position((select cases.my_cases()), case_id) is not null end',
        INSERT: "(select sec.has(array['SYSTEM']))",
      },
    }),
    ...wallOff({
      table: 'cases.grants',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: 'member_id = (select sec.m())',
      need: {
        SELECT: `case when member_id = (select sec.m()) then true else ${MINE_TO_GIVE} end`,
        INSERT: MINE_TO_GIVE,
        UPDATE: MINE_TO_GIVE,
      },
    }),
    `create function cases.check_new_grant() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare purpose reference.purposes;
       begin
         select * into purpose from reference.purposes p where p.code = new.purpose;
         if not found or not new.field_sets <@ purpose.field_set or
            (new.valid_until at time zone 'Europe/Amsterdam')::date - (new.valid_from at time zone 'Europe/Amsterdam')::date > purpose.max_days + 1 then
           raise exception 'a grant goes beyond its purpose' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger within_purpose before insert on cases.grants for each row execute function cases.check_new_grant()',
    `create function cases.check_ended_grant() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['revoked_by', 'revoked_at', 'revoked_because', 'approved_by', 'approved_at', 'needs_approval'];
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
           or (old.revoked_at is not null and to_jsonb(new) - 'needs_approval' is distinct from to_jsonb(old) - 'needs_approval') or (old.approved_at is not null and new.approved_at is distinct from old.approved_at) then
           raise exception 'a grant is approved or revoked, never changed' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger never_changed before update on cases.grants for each row execute function cases.check_ended_grant()',
  ],
};
