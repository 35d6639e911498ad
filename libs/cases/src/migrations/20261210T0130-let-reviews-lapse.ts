import type { Migration } from '@regiotafel/tenancy';

/** A reader of the partnership who does not answer in time: the desk has its question back, and the next one goes to somebody else. */
export const letReviewsLapse: Migration = {
  name: '20261210T0130-let-reviews-lapse',
  statements: [
    'create index signal_reviews_due on cases.signal_reviews (due_at) where reader_id is not null and agreed is null and dropped_at is null',
    'grant select (tenant_id, id, reader_id, due_at, agreed, dropped_at) on cases.signal_reviews to rt_relay',
    'create policy relay_sweeps on cases.signal_reviews for select to rt_relay using (reader_id is not null and agreed is null and dropped_at is null)',
    'set local role rt_relay',
    `create function sec.due_reviews(max int) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select w.tenant_id, w.id from cases.signal_reviews w
             where w.reader_id is not null and w.agreed is null and w.dropped_at is null and w.due_at <= sec.now() order by w.due_at limit max $$`,
    'revoke all on function sec.due_reviews(int) from public',
    'set local role rt_owner',
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    'drop function cases.region_reader(uuid)',
    `create function cases.region_reader(signal uuid, passed_over uuid[]) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select m.tenant_id, m.id from directory.members m where m.active and m.tenant_id = sec.r() and m.tenant_id <> sec.t()
               and m.roles && array['LAWFULNESS_ADVISER', 'COORDINATOR'] and sec.now() <@ m.valid
               and not exists (select from cases.kept_from(signal) k where k.member_id = m.id)
             order by m.id = any (coalesce(passed_over, array[]::uuid[])), 'LAWFULNESS_ADVISER' = any (m.roles) desc, m.id limit 1 $$`,
    'revoke all on function cases.region_reader(uuid, uuid[]) from public',
    'grant execute on function cases.region_reader(uuid, uuid[]) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
  ],
};
