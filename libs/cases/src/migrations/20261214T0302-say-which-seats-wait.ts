import type { Migration } from '@regiotafel/tenancy';

const answers = (head: string, columns: string, query: string): string =>
  `create function cases.${head} returns table (${columns}) language sql stable security definer set search_path = pg_catalog as $$ ${query} $$`;

/** Tables that judge and whose seats the caller fills: as their coordinator, or as a chair with access. */
const MINE_TO_FILL = `w.tenant_id = sec.r() and w.status in ('OPEN', 'JUDGING') and array_position(cases.kept_from_me(), w.id) is null
  and (sec.has(array['COORDINATOR']) or (sec.has(array['CHAIR']) and array_position(cases.my_blind_tables(), w.id) is not null))`;
const KEPT = (member: string) => `exists (select from cases.kept_from(w.signal_id) k where k.member_id = ${member})`;
const OF_OFFER = 'select from cases.grants g where g.offer_id = w.offer_id and g.member_id = m.member_id';
/** Kept away, or without access any longer; which of the two is not told. */
const IDLE = `(${KEPT('m.member_id')} or (exists (${OF_OFFER}) and not exists (select from cases.grants g where g.object_id = w.signal_id
  and g.member_id = m.member_id and g.revoked_at is null and g.valid_until > sec.now())))`;
const SEATED = 'm.tenant_id = w.tenant_id and m.weighing_id = w.id and m.left_at is null';
const IS_CHAIR = (member: string) =>
  `exists (select from directory.members d where d.id = ${member} and 'CHAIR' = any (d.roles))`;

/**
 * Whoever fills the seats of a table that judges sees which member cannot take part, and not why; and who may come instead:
 * a colleague of the same party who never had a seat there and is not kept away, with the role of chair when no other chair stays.
 */
export const sayWhichSeatsWait: Migration = {
  name: '20261214T0302-say-which-seats-wait',
  statements: [
    'grant select (tenant_id, status, offer_id) on cases.weighings to rt_lookup',
    'grant select (tenant_id, weighing_id, member_id, party_type, judged_at, left_at) on cases.weighing_members to rt_lookup',
    'grant select (object_id, member_id, offer_id, revoked_at, valid_until) on cases.grants to rt_lookup',
    'create policy lookup_follows on cases.weighing_members for select to rt_lookup using (true)',
    'create policy lookup_follows on cases.grants for select to rt_lookup using (true)',
    'grant create on schema cases to rt_lookup',
    'set local role rt_grants',
    'grant execute on function cases.my_blind_tables() to rt_lookup',
    'set local role rt_lookup',
    answers(
      'seats_that_wait(tables uuid[])',
      'weighing_id uuid, member_id uuid',
      `select w.id, m.member_id from cases.weighings w join cases.weighing_members m on ${SEATED}
       where w.id = any (tables) and ${MINE_TO_FILL} and m.judged_at is null and ${IDLE}`,
    ),
    answers(
      'seat_choices(table_id uuid, leaves uuid)',
      'tenant_id uuid, member_id uuid, party_type text',
      `select c.tenant_id, c.id, c.party_type from cases.weighings w
       join cases.weighing_members l on l.tenant_id = w.tenant_id and l.weighing_id = w.id and l.member_id = leaves and l.left_at is null and l.judged_at is null
       join directory.members c on c.region_id = w.tenant_id and c.party_type = l.party_type and c.active and sec.now() <@ c.valid
       where w.id = table_id and ${MINE_TO_FILL} and not ${KEPT('c.id')}
         and not exists (select from cases.weighing_members m where m.tenant_id = w.tenant_id and m.weighing_id = w.id and m.member_id = c.id)
         and ('CHAIR' = any (c.roles) or not ${IS_CHAIR('leaves')} or exists (select from cases.weighing_members m
           where ${SEATED} and m.member_id <> leaves and ${IS_CHAIR('m.member_id')} and not ${IDLE}))
       order by c.name, c.id`,
    ),
    'revoke all on function cases.seats_that_wait(uuid[]), cases.seat_choices(uuid, uuid) from public',
    'grant execute on function cases.seats_that_wait(uuid[]), cases.seat_choices(uuid, uuid) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
  ],
};
