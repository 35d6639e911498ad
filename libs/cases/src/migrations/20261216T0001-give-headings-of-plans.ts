import type { Migration } from '@regiotafel/tenancy';

const HEADING = 'tenant_id, id, case_id, nature, domain, life_domain, owner_id, starts_on, due_on, status, added_at';

/**
 * Who coordinates a case reads of its plan who does what kind of measure by when, and no words of it: the one who reads the rows
 * has been given no column that holds words. Access that ran before keeps what it opened until its last day.
 */
export const giveHeadingsOfPlans: Migration = {
  name: '20261216T0001-give-headings-of-plans',
  statements: [
    'alter table cases.grants drop constraint grants_field_sets_check',
    `alter table cases.grants add constraint grants_field_sets_check check (cardinality(field_sets) > 0
       and field_sets <@ array['NARRATIVE', 'INTERPRETATION', 'IDENTITY', 'PLAN', 'PLAN_HEADINGS', 'CONTRIBUTIONS', 'INVOLVED_PARTIES', 'CONTRIBUTE'])`,
    `update reference.purposes set field_set = array_replace(field_set, 'PLAN', 'PLAN_HEADINGS') where for_coordinator`,
    `grant select (${HEADING}) on cases.plan_measures to rt_lookup`,
    'grant create on schema cases to rt_grants, rt_lookup',
    'set local role rt_grants',
    'grant execute on function cases.my_grants(text) to rt_lookup',
    'set local role rt_owner',
    `create policy lookup_reads_headings on cases.plan_measures for select to rt_lookup
       using (array_position((select cases.my_grants('PLAN_HEADINGS')), case_id) is not null)`,
    'set local role rt_lookup',
    `create function cases.plan_headings() returns table (tenant_id uuid, id uuid, case_id uuid, nature text, domain bytea, life_domain text,
         owner_id uuid, starts_on date, due_on date, status text, added_at timestamptz)
       language sql stable security definer set search_path = pg_catalog
       as $$ select ${HEADING} from cases.plan_measures where case_id in (select unnest((select cases.my_grants('PLAN_HEADINGS')))) $$`,
    'revoke all on function cases.plan_headings() from public',
    'grant execute on function cases.plan_headings() to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants, rt_lookup',
  ],
};
