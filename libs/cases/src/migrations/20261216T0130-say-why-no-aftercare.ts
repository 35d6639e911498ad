import type { Migration } from '@regiotafel/tenancy';

/** A case that closes without aftercare says why none is needed, sealed as its summary is. What closed before says nothing. */
export const sayWhyNoAftercare: Migration = {
  name: '20261216T0130-say-why-no-aftercare',
  statements: [
    'alter table cases.case_closings add column no_care_sealed bytea',
    `create function cases.check_aftercare() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare standing text;
       begin
         select c.status into standing from cases.case_files c where c.tenant_id = new.tenant_id and c.id = new.case_id;
         if (standing is distinct from 'AFTERCARE') <> (new.no_care_sealed is not null) then
           raise exception 'a case closes after aftercare, or says why there is none' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger after_care_or_why before insert on cases.case_closings for each row execute function cases.check_aftercare()',
  ],
};
