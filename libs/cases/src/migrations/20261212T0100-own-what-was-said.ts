import { type Migration, rewall, wallOff } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const GRANTED = `case when array_position((select cases.my_grants()), case_id) is not null then true
  else array_position((select cases.my_grants('CONTRIBUTE')), case_id) is not null end`;
const HAS_ACCESS = `case when ${INVOLVED} then true else ${GRANTED} end`;
const SHARED = "array_position((select cases.my_grants('CONTRIBUTIONS')), case_id) is not null";
const KEPT_AWAY = 'array_position((select cases.kept_from_me()), case_id) is not null';
const OVER = 'kept_until <= (select sec.now())';
const SET_UP = "(select sec.has(array['ADMIN', 'OPERATOR']))";

/**
 * What was said stays its contributor's: an addition stands beside it and never changes it, and a withdrawal destroys the text
 * at once, also for a contributor who reads the case no more; that something was said stays. Each law may have a term of its
 * own, agreed in the region with its source; the database hides what is past it, without any job.
 */
export const ownWhatWasSaid: Migration = {
  name: '20261212T0100-own-what-was-said',
  statements: [
    `create table cases.source_terms (
       tenant_id uuid not null,
       regime text not null check (regime in ('AVG', 'WPG', 'WJSG', 'MEDICAL_YOUTH')),
       days integer not null check (days between 1 and 36500),
       source text not null,
       primary key (tenant_id, regime)
     )`,
    ...wallOff({
      table: 'cases.source_terms',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: 'tenant_id = (select cases.my_partnership())',
      need: { INSERT: SET_UP, UPDATE: SET_UP },
    }),
    `alter table cases.contributions add column adds_to uuid, add column kept_until timestamptz,
       drop constraint contributions_check, add constraint contributions_check check (not oral_only or sealed is null)`,
    'create index contributions_adds_to on cases.contributions (adds_to) where adds_to is not null',
    ...rewall(
      {
        table: 'cases.contributions',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT'],
        granted: HAS_ACCESS,
        need: {
          SELECT: `case when ${OVER} then false when ${INVOLVED} then true when ${SHARED} then true
            when contributor_id = (select sec.m()) then ${GRANTED} else false end`,
          INSERT: `case when contributor_id = (select sec.m()) then ${HAS_ACCESS} else false end`,
        },
        shut: KEPT_AWAY,
      },
      ['shut', 'need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
    `create table cases.contribution_withdrawals (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       contributor_id uuid not null,
       withdrawn_at timestamptz not null,
       primary key (tenant_id, id)
     )`,
    'create index contribution_withdrawals_case on cases.contribution_withdrawals (case_id)',
    ...wallOff({
      table: 'cases.contribution_withdrawals',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: `case when ${INVOLVED} then true else ${SHARED} end`,
      need: {
        SELECT: `case when contributor_id = (select sec.m()) then true when ${INVOLVED} then true else ${SHARED} end`,
        INSERT: 'contributor_id = (select sec.m())',
      },
      shut: KEPT_AWAY,
    }),
    `create function cases.keep_as_agreed() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         new.kept_until := sec.now() + make_interval(days => (select s.days from cases.source_terms s
           where s.tenant_id = coalesce(sec.r(), cases.my_partnership()) and s.regime = new.source_regime));
         return new;
       end $$`,
    'create trigger a_kept_as_agreed before insert on cases.contributions for each row execute function cases.keep_as_agreed()',
    `create function cases.check_said() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare first cases.contributions;
       begin
         if new.sealed is null and not new.oral_only then
           raise exception 'a contribution says something' using errcode = '23514';
         end if;
         if new.adds_to is null then return new; end if;
         select * into first from cases.contributions c where c.tenant_id = new.tenant_id and c.id = new.adds_to;
         if first.id is null or first.adds_to is not null or first.contributor_id <> new.contributor_id or first.case_id <> new.case_id
           or first.source_regime <> new.source_regime or exists (select from cases.contribution_withdrawals w where w.tenant_id = new.tenant_id and w.id = new.adds_to) then
           raise exception 'an addition is to an own contribution that stands' using errcode = '23514';
         end if;
         new.kept_until := first.kept_until;
         return new;
       end $$`,
    'create trigger b_adds_to_own before insert on cases.contributions for each row execute function cases.check_said()',
    'grant select (tenant_id, id, case_id, contributor_id, adds_to, sealed), update (sealed) on cases.contributions to rt_grants',
    'create policy withdrawal_sees on cases.contributions for select to rt_grants using (true)',
    'create policy withdrawal_destroys on cases.contributions for update to rt_grants using (true) with check (sealed is null)',
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    `create function cases.destroy_what_was_said() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
       begin
         update cases.contributions c set sealed = null where c.tenant_id = new.tenant_id and c.contributor_id = new.contributor_id
           and c.case_id = new.case_id and (c.id = new.id and c.adds_to is null or c.adds_to = new.id);
         if not found then raise exception 'a contribution is withdrawn by its contributor' using errcode = '42501'; end if;
         return null;
       end $$`,
    'revoke all on function cases.destroy_what_was_said() from public',
    'grant execute on function cases.destroy_what_was_said() to rt_owner',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
    'create trigger text_is_gone after insert on cases.contribution_withdrawals for each row execute function cases.destroy_what_was_said()',
  ],
};
