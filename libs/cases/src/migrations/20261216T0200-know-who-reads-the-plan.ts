import type { Migration } from '@regiotafel/tenancy';

const RUNS = 'i.since <= sec.now() and (i.until is null or sec.now() < i.until)';
const GRANTED = `g.object_kind = 'CASE' and g.revoked_at is null and (not g.needs_approval or g.approved_at is not null)
  and g.valid_from <= sec.now() and sec.now() < g.valid_until
  and (g.member_tenant_id = g.tenant_id or g.regime is null or g.regime <> all (cases.closed_regimes()))`;

/**
 * Whether somebody reads the plan of a case now, for whoever is involved in it: a measure of somebody who no longer does waits for
 * the case manager. It looks with the rights of the caller. What waited when a case closed is marked, so that it waits again when
 * the case opens again; cases that did so before get back what goes on.
 */
export const knowWhoReadsThePlan: Migration = {
  name: '20261216T0200-know-who-reads-the-plan',
  statements: [
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    `create function cases.is_seated(member uuid) returns boolean language sql stable security definer set search_path = pg_catalog
       as $$ select exists (select from directory.members m where m.id = member and m.active and sec.now() <@ m.valid
         and (m.tenant_id = sec.t() or m.region_id = sec.r())) $$`,
    'revoke all on function cases.is_seated(uuid) from public',
    'grant execute on function cases.is_seated(uuid) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
    `create function cases.reads_plan(about uuid, member uuid) returns boolean language sql stable set search_path = pg_catalog as $$
       select cases.is_seated(member)
         and not exists (select from cases.kept_from(about) k where k.member_id = member)
         and not exists (select from cases.case_restrictions r where r.case_id = about and r.lifted_at is null and array_position(r.keepers, member) is null)
         and (exists (select from cases.involvements i where i.case_id = about and i.member_id = member and ${RUNS})
           or exists (select from cases.grants g where g.object_id = about and g.member_id = member and 'PLAN' = any (g.field_sets) and ${GRANTED})) $$`,
    'revoke all on function cases.reads_plan(uuid, uuid) from public',
    'grant execute on function cases.reads_plan(uuid, uuid) to rt_cases',
    'alter table cases.case_deadlines add column ended_by_closing boolean not null default false, add check (ended_at is not null or not ended_by_closing)',
    ...['case_deadlines', 'case_files', 'case_closings', 'plan_measures'].map(
      (table) => `alter table cases.${table} no force row level security`,
    ),
    `update cases.case_deadlines d set ended_by_closing = true from cases.case_files c
     where c.id = d.case_id and c.status = 'CLOSED'
       and d.ended_at = (select max(e.decided_at) from cases.case_closings e where e.case_id = d.case_id)`,
    `update cases.case_deadlines d set ended_at = null from cases.case_files c
     where c.id = d.case_id and c.status not in ('CLOSED', 'RETAINED', 'DESTROYED') and d.ended_at is not null
       and exists (select from cases.case_closings e where e.case_id = d.case_id)
       and (d.kind = 'INTERESTS_TO_REVIEW' or exists (select from cases.plan_measures m where m.id = d.about_id and m.status in ('PLANNED', 'RUNNING')))`,
    ...['case_deadlines', 'case_files', 'case_closings', 'plan_measures'].map(
      (table) => `alter table cases.${table} force row level security`,
    ),
  ],
};
