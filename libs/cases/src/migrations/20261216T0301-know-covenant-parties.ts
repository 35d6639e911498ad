import { type Migration, wallOff } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
const REGION = '(select coalesce(t.region_id, t.id) from reference.tenants t where t.id = sec.t())';
const SIGNED = `exists (select from cases.covenant_signers s join cases.covenant_periods p on p.tenant_id = s.tenant_id and p.id = s.covenant_id
  where s.tenant_id = m.region_id and s.party_id = m.organisation_id and s.tier is distinct from 'FRONTLINE'
    and s.signed_at <= sec.now() and (s.left_at is null or sec.now() < s.left_at) and p.valid_from <= sec.now() and sec.now() < p.valid_until)`;
const OUTSIDER = `exists (select from cases.member_reports r
  where r.tenant_id = new.tenant_id and r.signal_id = new.signal_id and not cases.is_covenant_party(r.member_id))`;

/**
 * The kind of outcome is for parties of a covenant. A colleague who reports from a seat is one when the own organisation signed a
 * covenant that runs and is not of the frontline; who works for a municipality or the partnership itself is one too. Asked when
 * the report comes in, and again when the outcome would be told.
 */
export const knowCovenantParties: Migration = {
  name: '20261216T0301-know-covenant-parties',
  statements: [
    `create table cases.covenant_signers (
       tenant_id uuid not null,
       covenant_id uuid not null,
       party_id uuid not null,
       tier text check (tier in ('CORE', 'CASE', 'EXTERNAL', 'FRONTLINE')),
       signed_at timestamptz not null,
       left_at timestamptz,
       version integer not null,
       primary key (tenant_id, covenant_id, party_id)
     )`,
    'create index covenant_signers_party on cases.covenant_signers (tenant_id, party_id)',
    ...wallOff({
      table: 'cases.covenant_signers',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: { INSERT: SYSTEM, UPDATE: SYSTEM },
    }),
    'grant select on cases.covenant_signers, cases.covenant_periods to rt_lookup',
    'create policy lookup_finds on cases.covenant_signers for select to rt_lookup using (true)',
    'create policy lookup_finds on cases.covenant_periods for select to rt_lookup using (true)',
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    `create function cases.is_covenant_party(member uuid) returns boolean language sql stable security definer set search_path = pg_catalog
       as $$ select exists (select from directory.members m where m.id = member and m.region_id = ${REGION}
         and case when m.organisation_id is null then m.party_type = 'MUNICIPALITY' else ${SIGNED} end) $$`,
    'revoke all on function cases.is_covenant_party(uuid) from public',
    'grant execute on function cases.is_covenant_party(uuid) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
    `create or replace function cases.check_feedback() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare type text;
       begin
         select s.reporter_type into type from cases.signals s where s.tenant_id = new.tenant_id and s.id = new.signal_id;
         if new.level = 'OUTCOME_CATEGORY' and (coalesce(type not in ('COVENANT_PARTY', 'INTERNAL'), true) or ${OUTSIDER}) then
           raise exception 'an outsider is never told the outcome' using errcode = '23514';
         end if;
         if new.level = 'ASSESSED_WITH_ADVICE' and coalesce(type = 'ANONYMOUS', true) then
           raise exception 'who cannot be reached gets no advice' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create or replace function cases.check_told_outcome() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if to_jsonb(new) - 'outcome' is distinct from to_jsonb(old) - 'outcome' or old.outcome is not null or not exists (
           select from cases.feedbacks f where f.tenant_id = new.tenant_id and f.signal_id = new.signal_id and f.level = 'OUTCOME_CATEGORY' and f.outcome_need is not null) then
           raise exception 'an outcome is told once, to who needs it' using errcode = '23514';
         end if;
         if not cases.is_covenant_party(new.member_id) then
           raise exception 'an outsider is never told the outcome' using errcode = '23514';
         end if;
         return new;
       end $$`,
  ],
};
