import { type Migration, wallOff } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
const OPEN =
  '(g.member_tenant_id = g.tenant_id or g.regime is null or g.regime <> all ((select cases.closed_regimes())::text[]))';
const RUNNING = `from cases.grants g where g.member_id = sec.m() and g.member_tenant_id = sec.t() and g.revoked_at is null
  and (not g.needs_approval or g.approved_at is not null) and g.valid_from <= sec.now() and sec.now() < g.valid_until and ${OPEN}`;
const READS = "'CONTRIBUTE' <> all (g.field_sets)";
const NOT_BLOCKED = `not exists (select from cases.case_blocks b where b.case_id = g.object_id and b.member_id = sec.m() and b.lifted_at is null)`;
const NOT_CLOSED = `not exists (select from cases.case_restrictions r where r.case_id = g.object_id and r.lifted_at is null and array_position(r.keepers, sec.m()) is null)`;

const reader = (signature: string, query: string): string =>
  `create or replace function cases.${signature} returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ select coalesce(array_agg(distinct g.object_id), array[]::uuid[]) ${query} $$`;

/** The last instant of a covenant for access that runs: as agreed, or as the coordinator decided; at once where the law gives no basis of its own. */
const CLOSES = `case when p.own_basis then coalesce(d.closes_at, p.closes_at) else least(coalesce(d.closes_at, p.valid_until), p.valid_until) end`;

/**
 * What a region agreed, as far as access depends on it, kept from the events of the directory; the last version counts. Each
 * row says until when: new access stops in that second by the trigger, running access by the readers of all walls. No job
 * is needed for either. A regime without a covenant in the register is not held to one.
 */
export const followCovenants: Migration = {
  name: '20261202T0943-follow-covenants',
  statements: [
    `create table cases.covenant_periods (
       tenant_id uuid not null,
       id uuid not null,
       regime text not null,
       valid_from timestamptz not null,
       valid_until timestamptz not null check (valid_until > valid_from),
       closes_at timestamptz not null check (closes_at >= valid_until),
       own_basis boolean not null,
       version integer not null,
       primary key (tenant_id, id)
     )`,
    'create index covenant_periods_regime on cases.covenant_periods (tenant_id, regime)',
    `create table cases.covenant_decisions (
       tenant_id uuid not null,
       id uuid not null,
       covenant_id uuid not null,
       closes_at timestamptz not null,
       reason text not null check (length(reason) between 1 and 2000),
       decided_by uuid not null,
       decided_at timestamptz not null,
       primary key (tenant_id, id),
       foreign key (tenant_id, covenant_id) references cases.covenant_periods (tenant_id, id)
     )`,
    'create index covenant_decisions_last on cases.covenant_decisions (tenant_id, covenant_id, decided_at desc, id)',
    ...wallOff({
      table: 'cases.covenant_periods',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: { INSERT: SYSTEM, UPDATE: SYSTEM },
    }),
    ...wallOff({
      table: 'cases.covenant_decisions',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      need: {
        INSERT: "case when decided_by = (select sec.m()) then (select sec.has(array['COORDINATOR'])) else false end",
      },
    }),
    'set local role rt_door',
    'grant execute on function sec.r() to rt_grants',
    'set local role rt_owner',
    'grant select on cases.covenant_periods, cases.covenant_decisions to rt_grants',
    'create policy own_region on cases.covenant_periods for select to rt_grants using (tenant_id = (select sec.r()))',
    'create policy own_region on cases.covenant_decisions for select to rt_grants using (tenant_id = (select sec.r()))',
    'alter table cases.grants add column regime text',
    'alter table cases.grants no force row level security, disable trigger never_changed',
    'update cases.grants g set regime = p.regime from reference.purposes p where p.code = g.purpose',
    'alter table cases.grants force row level security, enable trigger never_changed',
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    `create function cases.closed_regimes() returns text[] language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select coalesce(array_agg(c.regime), array[]::text[]) from (
         select p.regime from cases.covenant_periods p left join lateral (select n.closes_at from cases.covenant_decisions n
           where n.tenant_id = p.tenant_id and n.covenant_id = p.id order by n.decided_at desc, n.id desc limit 1) d on true
         where p.tenant_id = sec.r() group by p.regime having max(${CLOSES}) <= sec.now()) c $$`,
    'revoke all on function cases.closed_regimes() from public',
    'grant execute on function cases.closed_regimes() to rt_cases',
    reader('my_known_grants()', `${RUNNING} and ${READS} and ${NOT_BLOCKED}`),
    reader('my_grants()', `${RUNNING} and ${READS} and ${NOT_BLOCKED} and ${NOT_CLOSED}`),
    reader(
      'my_grants(field_set text)',
      `${RUNNING} and field_set = any (g.field_sets) and ${NOT_BLOCKED} and ${NOT_CLOSED}`,
    ),
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
    `create function cases.check_covenant() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         select p.regime into new.regime from reference.purposes p where p.code = new.purpose;
         if new.member_tenant_id <> new.tenant_id and exists (select from cases.covenant_periods p where p.tenant_id = sec.r() and p.regime = new.regime)
           and (new.regime = any (cases.closed_regimes()) or not exists (select from cases.covenant_periods p
             where p.tenant_id = sec.r() and p.regime = new.regime and p.valid_from <= sec.now() and sec.now() < p.valid_until)) then
           raise exception 'the covenant has ended' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger under_a_covenant before insert on cases.grants for each row execute function cases.check_covenant()',
  ],
};
