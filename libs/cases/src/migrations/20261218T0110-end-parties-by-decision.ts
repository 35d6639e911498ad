import type { Migration } from '@regiotafel/tenancy';

const REGION = '(select coalesce(t.region_id, t.id) from reference.tenants t where t.id = sec.t())';
/** A decision may close a covenant before its last day; it never makes a party of somebody after it. */
const SIGNED = `exists (select from cases.covenant_signers s join cases.covenant_periods p on p.tenant_id = s.tenant_id and p.id = s.covenant_id
  left join lateral (select n.closes_at from cases.covenant_decisions n where n.tenant_id = p.tenant_id and n.covenant_id = p.id
    order by n.decided_at desc, n.id desc limit 1) d on true
  where s.tenant_id = m.region_id and s.party_id = m.organisation_id and s.tier is distinct from 'FRONTLINE'
    and s.signed_at <= sec.now() and (s.left_at is null or sec.now() < s.left_at) and p.valid_from <= sec.now()
    and sec.now() < least(p.valid_until, coalesce(d.closes_at, p.valid_until)))`;

/** Whoever signed a covenant that was closed early is no party of a covenant that runs. */
export const endPartiesByDecision: Migration = {
  name: '20261218T0110-end-parties-by-decision',
  statements: [
    'grant select (tenant_id, id, covenant_id, closes_at, decided_at) on cases.covenant_decisions to rt_lookup',
    'create policy lookup_finds on cases.covenant_decisions for select to rt_lookup using (true)',
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    `create or replace function cases.is_covenant_party(member uuid) returns boolean language sql stable security definer set search_path = pg_catalog
       as $$ select exists (select from directory.members m where m.id = member and m.region_id = ${REGION}
         and case when m.organisation_id is null then m.party_type = 'MUNICIPALITY' else ${SIGNED} end) $$`,
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
  ],
};
