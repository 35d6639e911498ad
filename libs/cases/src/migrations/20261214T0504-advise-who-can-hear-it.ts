import type { Migration } from '@regiotafel/tenancy';

/** Somebody who reported without a name cannot be reached, and the code page tells no advice: it is the same for every outcome. */
export const adviseWhoCanHearIt: Migration = {
  name: '20261214T0504-advise-who-can-hear-it',
  statements: [
    `create or replace function cases.check_feedback() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare type text;
       begin
         select s.reporter_type into type from cases.signals s where s.tenant_id = new.tenant_id and s.id = new.signal_id;
         if new.level = 'OUTCOME_CATEGORY' and coalesce(type not in ('COVENANT_PARTY', 'INTERNAL'), true) then
           raise exception 'an outsider is never told the outcome' using errcode = '23514';
         end if;
         if new.level = 'ASSESSED_WITH_ADVICE' and coalesce(type = 'ANONYMOUS', true) then
           raise exception 'who cannot be reached gets no advice' using errcode = '23514';
         end if;
         return new;
       end $$`,
  ],
};
