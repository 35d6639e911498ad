import type { Migration } from '@regiotafel/tenancy';

/** As for requests: whoever is kept away from the case, or not among those to whom it is open for a while, is nobody's second person. */
const NEAR = `not exists (select from cases.case_blocks b where b.case_id = g.object_id and b.member_id = sec.m() and b.lifted_at is null)
  and not exists (select from cases.case_restrictions r where r.case_id = g.object_id and r.lifted_at is null and array_position(r.keepers, sec.m()) is null)`;

/**
 * Whoever gives access to identity without a request names the second person too. That person cannot open the case, so what it
 * is needed for is sealed once more, with a key of this grant that is wrapped for the region: it stays readable to them when
 * the case goes to another municipality.
 */
export const nameASecond: Migration = {
  name: '20261206T0200-name-a-second',
  statements: [
    `alter table cases.grants
       add column told bytea,
       add column told_key bytea,
       add column told_key_version integer,
       add constraint told_to_a_second check (case when told is null then told_key is null and told_key_version is null
         else told_key is not null and told_key_version is not null and second_id is not null and request_id is null end)`,
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    `create function cases.my_grants_to_second() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select coalesce(array_agg(g.id), array[]::uuid[]) from cases.grants g where g.second_id = sec.m() and g.told is not null and ${NEAR} $$`,
    'revoke all on function cases.my_grants_to_second() from public',
    'grant execute on function cases.my_grants_to_second() to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
  ],
};
