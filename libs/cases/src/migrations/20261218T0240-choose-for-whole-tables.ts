import type { Migration } from '@regiotafel/tenancy';

const KEPT = (member: string) => `array_position(t.kept, ${member}) is not null`;
const IDLE = `(${KEPT('m.member_id')} or (exists (select from cases.grants g where g.offer_id = t.offer_id and g.member_id = m.member_id)
  and not exists (select from cases.grants g where g.object_id = t.signal_id and g.member_id = m.member_id and g.revoked_at is null and g.valid_until > sec.now())))`;
const SEATED = 'm.tenant_id = t.tenant_id and m.weighing_id = t.id and m.left_at is null';
const IS_CHAIR = (member: string) =>
  `exists (select from directory.members d where d.id = ${member} and 'CHAIR' = any (d.roles))`;

/** Who may come instead is answered for all seats of some tables at once, and who is kept away is looked up once per table. */
export const chooseForWholeTables: Migration = {
  name: '20261218T0240-choose-for-whole-tables',
  statements: [
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    'drop function cases.seat_choices(uuid, uuid)',
    `create function cases.seat_choices(tables uuid[]) returns table (weighing_id uuid, leaves_id uuid, tenant_id uuid, member_id uuid, party_type text)
       language sql stable security definer set search_path = pg_catalog as $$
       with t as materialized (
         select w.tenant_id, w.id, w.signal_id, w.offer_id, array(select k.member_id from cases.kept_from(w.signal_id) k) as kept from cases.weighings w
         where w.id = any (tables) and w.tenant_id = sec.r() and w.status in ('OPEN', 'JUDGING') and array_position(cases.kept_from_me(), w.id) is null
           and (sec.has(array['COORDINATOR']) or (sec.has(array['CHAIR']) and array_position(cases.my_blind_tables(), w.id) is not null)))
       select t.id, l.member_id, c.tenant_id, c.id, c.party_type from t
       join cases.weighing_members l on l.tenant_id = t.tenant_id and l.weighing_id = t.id and l.left_at is null and l.judged_at is null
       join directory.members c on c.region_id = t.tenant_id and c.party_type = l.party_type and c.active and sec.now() <@ c.valid
       where not ${KEPT('c.id')}
         and not exists (select from cases.weighing_members m where m.tenant_id = t.tenant_id and m.weighing_id = t.id and m.member_id = c.id)
         and ('CHAIR' = any (c.roles) or not ${IS_CHAIR('l.member_id')} or exists (select from cases.weighing_members m
           where ${SEATED} and m.member_id <> l.member_id and ${IS_CHAIR('m.member_id')} and not ${IDLE}))
       order by c.name, c.id $$`,
    'revoke all on function cases.seat_choices(uuid[]) from public',
    'grant execute on function cases.seat_choices(uuid[]) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
  ],
};
