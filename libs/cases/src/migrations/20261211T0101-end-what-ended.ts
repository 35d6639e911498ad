import type { Migration } from '@regiotafel/tenancy';

/**
 * After the end of a case nobody gets access to it, is involved in it or takes it over to another municipality. Only its
 * case manager is followed up, because somebody may have to open it again. Rows of a case stand in several tenants, so the
 * role that moves them asks where the case stands.
 */
export const endWhatEnded: Migration = {
  name: '20261211T0101-end-what-ended',
  statements: [
    'grant create on schema cases to rt_handover',
    'set local role rt_handover',
    `create function cases.check_case_goes_on() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
       begin
         if exists (select from cases.case_files c where c.id = (to_jsonb(new)->>tg_argv[0])::uuid and c.status in ('CLOSED', 'RETAINED', 'DESTROYED')) then
           raise exception 'the case has ended' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'revoke all on function cases.check_case_goes_on() from public',
    'grant execute on function cases.check_case_goes_on() to rt_owner',
    'set local role rt_owner',
    'revoke create on schema cases from rt_handover',
    `create trigger of_what_goes_on before insert or update of approved_at on cases.grants for each row
       when (new.object_kind = 'CASE') execute function cases.check_case_goes_on('object_id')`,
    `create trigger in_what_goes_on before insert on cases.involvements for each row
       when (new.part <> 'CASE_MANAGER' or new.replaces is not null) execute function cases.check_case_goes_on('case_id')`,
    `create trigger of_what_goes_on before insert or update of status on cases.handovers for each row
       when (new.status in ('OFFERED', 'ACCEPTED')) execute function cases.check_case_goes_on('case_id')`,
  ],
};
