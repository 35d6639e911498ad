import type { Migration } from '@regiotafel/tenancy';

/** The second person of the partnership is nobody whom a conflict of interest keeps away from the signal. */
export const noReaderKeptAway: Migration = {
  name: '20261209T0102-no-reader-kept-away',
  statements: [
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    'drop function cases.region_reader()',
    `create function cases.region_reader(signal uuid) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog as $$
       select m.tenant_id, m.id from directory.members m where m.active and m.tenant_id = sec.r() and m.tenant_id <> sec.t()
         and m.roles && array['LAWFULNESS_ADVISER', 'COORDINATOR'] and sec.now() <@ m.valid
         and not exists (select from cases.kept_from(signal) k where k.member_id = m.id)
       order by 'LAWFULNESS_ADVISER' = any (m.roles) desc, m.id limit 1 $$`,
    'revoke all on function cases.region_reader(uuid) from public',
    'grant execute on function cases.region_reader(uuid) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
  ],
};
