import type { Migration } from '@regiotafel/tenancy';

/**
 * Whoever leaves a case lays down the access that was given to them as well, also when they do not lead it: their own, that
 * runs or waits, with the one reason that they left.
 */
export const leaveWithAccess: Migration = {
  name: '20261218T0200-leave-with-access',
  statements: [
    'create policy laid_down on cases.grants for update to rt_grants using (member_id = (select sec.m())) with check (true)',
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    `create function cases.leave_grant(grant_id uuid) returns int language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare done int;
       begin
         update cases.grants g set revoked_by = sec.m(), revoked_at = sec.now(), revoked_because = 'LEFT'
           where g.id = grant_id and g.member_id = sec.m() and g.tenant_id = sec.t() and g.object_kind = 'CASE'
             and g.revoked_at is null and g.valid_until > sec.now() and array_position(cases.kept_from_me(), g.object_id) is null;
         get diagnostics done = row_count;
         return done;
       end $$`,
    'revoke all on function cases.leave_grant(uuid) from public',
    'grant execute on function cases.leave_grant(uuid) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
  ],
};
