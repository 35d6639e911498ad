import type { Migration } from '@regiotafel/tenancy';

const CLOSES = `case when p.own_basis then coalesce(d.closes_at, p.closes_at) else least(coalesce(d.closes_at, p.valid_until), p.valid_until) end`;
/** Laws that a region held to a covenant, of which the last one has closed. */
const CLOSED = `select p.regime from cases.covenant_periods p left join lateral (select n.closes_at from cases.covenant_decisions n
    where n.tenant_id = p.tenant_id and n.covenant_id = p.id order by n.decided_at desc, n.id desc limit 1) d on true
  where p.tenant_id = s.region_id group by p.regime having max(${CLOSES}) <= sec.now()`;
const STILL_READ = `exists (select from cases.grants g where g.tenant_id = s.tenant_id and g.object_id = s.id and g.revoked_at is null and g.valid_until > sec.now()
  and (g.member_tenant_id = g.tenant_id or g.regime is null or g.regime not in (${CLOSED}))
  and g.member_id in (select o.member_id from cases.grants o where o.tenant_id = s.tenant_id and o.object_id = s.id and o.offer_id = (
    select f.id from cases.offers f where f.tenant_id = s.tenant_id and f.signal_id = s.id order by f.offered_at desc limit 1)))`;

/** A table whose access ended with its covenant, before the date of the offer, reads no longer: the sweeper finds its signal too. */
export const endOffersWithCovenants: Migration = {
  name: '20261214T0303-end-offers-with-covenants',
  statements: [
    'grant select (region_id) on cases.signals to rt_relay',
    'grant select (member_tenant_id, regime) on cases.grants to rt_relay',
    'grant select (tenant_id, id, regime, valid_until, closes_at, own_basis) on cases.covenant_periods to rt_relay',
    'grant select (tenant_id, id, covenant_id, closes_at, decided_at) on cases.covenant_decisions to rt_relay',
    'create policy relay_sweeps on cases.covenant_periods for select to rt_relay using (true)',
    'create policy relay_sweeps on cases.covenant_decisions for select to rt_relay using (true)',
    'set local role rt_relay',
    `create or replace function sec.due_offers(max int) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select s.tenant_id, s.id from cases.signals s where s.status = 'OFFERED' and not ${STILL_READ} order by s.tenant_id, s.id limit max $$`,
    'set local role rt_owner',
  ],
};
