import type { Migration } from '@regiotafel/tenancy';

/** Reported from a seat, by somebody who works for a party of a covenant that runs, or for a municipality of the region. */
const KNOWN_PARTY = `exists (select from cases.member_reports r
  where r.tenant_id = new.tenant_id and r.signal_id = new.signal_id and cases.is_covenant_party(r.member_id))`;

/**
 * That a reporter is a party of a covenant is known of who signs in, and is else the word of whoever answered the phone. So the kind
 * of outcome is told only about what was reported from a seat.
 */
export const tellOutcomesToSeats: Migration = {
  name: '20261218T0111-tell-outcomes-to-seats',
  statements: [
    `create or replace function cases.check_feedback() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare type text;
       begin
         select s.reporter_type into type from cases.signals s where s.tenant_id = new.tenant_id and s.id = new.signal_id;
         if new.level = 'OUTCOME_CATEGORY' and (coalesce(type not in ('COVENANT_PARTY', 'INTERNAL'), true) or not ${KNOWN_PARTY}) then
           raise exception 'an outsider is never told the outcome' using errcode = '23514';
         end if;
         if new.level = 'ASSESSED_WITH_ADVICE' and coalesce(type = 'ANONYMOUS', true) then
           raise exception 'who cannot be reached gets no advice' using errcode = '23514';
         end if;
         return new;
       end $$`,
  ],
};
