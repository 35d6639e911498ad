import type { Migration } from '@regiotafel/tenancy';

/**
 * Whether anybody can still read a question costs a walk along the chain of its signal for each of its readers, so the sweep asks it
 * in one minute of each quarter of an hour. What is past its date is found each time.
 */
export const lookForReadersNowAndThen: Migration = {
  name: '20261218T0230-look-for-readers-now-and-then',
  statements: [
    'set local role rt_relay',
    `create or replace function sec.due_reviews(max int) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select w.tenant_id, w.id from cases.signal_reviews w
             where w.agreed is null and w.dropped_at is null
               and case when w.reader_id is not null and w.due_at <= sec.now() then true
                 when date_part('minute', sec.now())::int % 15 = 0 then not cases.may_review(w.signal_id, w.asked_by, w.reader_id)
                 else false end
             order by w.due_at limit max $$`,
    'set local role rt_owner',
  ],
};
