import type { Migration } from '@regiotafel/tenancy';

/** Tells to which tenant a colleague of the own region belongs, so that a grant names a seat that exists. Ids only. */
export const findSeats: Migration = {
  name: '20261124T1008-find-seats',
  statements: [
    'set local role rt_door',
    'grant execute on function sec.t(), sec.r() to rt_lookup',
    'set local role rt_lookup',
    `create function cases.seat(member uuid) returns table (tenant_id uuid, party_type text)
       language sql stable security definer set search_path = pg_catalog
       as $$ select m.tenant_id, m.party_type from directory.members m
             where m.id = member and m.active and (m.tenant_id = sec.t() or m.region_id = sec.r()) $$`,
    'revoke all on function cases.seat(uuid) from public',
    'grant execute on function cases.seat(uuid) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants, rt_lookup',
  ],
};
