import type { Migration } from '@regiotafel/tenancy';

/** Nobody gets access to a signal that ended, whoever gives it. What ran on it was ended when it closed. */
export const closeSignalsToAccess: Migration = {
  name: '20261210T0100-close-signals-to-access',
  statements: [
    `create function cases.check_signal_is_open() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if exists (select from cases.signals s where s.tenant_id = new.tenant_id and s.id = new.object_id and s.status in ('CLOSED', 'WITHDRAWN')) then
           raise exception 'a signal that ended opens to nobody' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create trigger signal_is_open before insert on cases.grants for each row when (new.object_kind = 'SIGNAL') execute function cases.check_signal_is_open()`,
    `alter table cases.grants no force row level security, disable trigger never_changed`,
    'alter table cases.signals no force row level security',
    `update cases.grants g set revoked_at = now(), revoked_because = case s.status when 'CLOSED' then 'CLOSED' else 'OUTCOME' end
     from cases.signals s where g.object_kind = 'SIGNAL' and s.tenant_id = g.tenant_id and s.id = g.object_id
       and s.status in ('ADVISED', 'REDIRECTED_TO_CARE', 'CLOSED', 'WITHDRAWN') and g.revoked_at is null and g.valid_until > now()
       and g.purpose not like 'SECOND_READING%'`,
    'alter table cases.signals force row level security',
    'alter table cases.grants force row level security, enable trigger never_changed',
  ],
};
