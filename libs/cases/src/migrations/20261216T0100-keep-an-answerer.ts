import type { Migration } from '@regiotafel/tenancy';

/**
 * Whoever restricts a case leaves somebody who can answer the reporter: of each desk with an open signal on the chain one keeper,
 * as long as there is anybody at that desk whom no conflict keeps away. `answerers` says who they are; a signal without any
 * answers one row without a member.
 */
export const keepAnAnswerer: Migration = {
  name: '20261216T0100-keep-an-answerer',
  statements: [
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    `create function cases.answerers(object uuid) returns table (signal_id uuid, member_id uuid)
       language sql stable security definer parallel restricted set search_path = pg_catalog as $$
       select s.id, d.member_id from cases.signals s join unnest(cases.chain(array[object])) c (id) on c.id = s.id
       left join cases.desk_members d on d.tenant_id = s.tenant_id and d.active
         and not exists (select from cases.kept_from(object) k where k.member_id = d.member_id)
       where s.status not in ('CLOSED', 'WITHDRAWN') order by s.id, d.member_id $$`,
    'revoke all on function cases.answerers(uuid) from public',
    'grant execute on function cases.answerers(uuid) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
    `create function cases.check_answerer() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if exists (select from cases.answerers(new.case_id) a where a.member_id is not null
             group by a.signal_id having not bool_or(a.member_id = any (new.keepers))) then
           raise exception 'somebody of the desk stays to answer the reporter' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger with_an_answerer before insert on cases.case_restrictions for each row execute function cases.check_answerer()',
  ],
};
