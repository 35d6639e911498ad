import { type Migration, wallOff } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";

/**
 * Who is asked for expertise about a card, and who is invited to a meeting about one, knows that there is a case and may ask
 * to read it. What expertise and meetings announce is kept here: ids alone, by the highest version, until it ends. A conflict of
 * interest with the case beats it.
 */
export const knowWhoWasCalledIn: Migration = {
  name: '20261214T0101-know-who-was-called-in',
  statements: [
    `create table cases.called_in (
       tenant_id uuid not null,
       source text not null check (source in ('REQUEST', 'MEETING')),
       source_id uuid not null,
       member_id uuid not null,
       card_id uuid not null,
       is_called boolean not null,
       version integer not null,
       primary key (tenant_id, source_id, member_id)
     )`,
    'create index called_in_member on cases.called_in (tenant_id, member_id) where is_called',
    'grant select (tenant_id, source, source_id, member_id, card_id, is_called) on cases.called_in to rt_lookup',
    'grant select (tenant_id, id, case_id, regime) on cases.pool_cards to rt_lookup',
    ...['called_in', 'pool_cards'].map(
      (table) => `create policy lookup_follows on cases.${table} for select to rt_lookup using (true)`,
    ),
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    `create function cases.my_kept_cards() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select coalesce(array_agg(p.id), array[]::uuid[]) from cases.pool_cards p
         where p.tenant_id = sec.r() and array_position((select cases.kept_from_me()), p.case_id) is not null $$`,
    `create function cases.my_callings() returns table (source text, source_id uuid, card_id uuid, case_id uuid, regime text)
       language sql stable security definer parallel restricted set search_path = pg_catalog as $$
       select c.source, c.source_id, p.id, p.case_id, p.regime from cases.called_in c
       join cases.pool_cards p on p.tenant_id = c.tenant_id and p.id = c.card_id
       where c.tenant_id = sec.r() and c.member_id = sec.m() and c.is_called
         and array_position((select cases.kept_from_me()), p.case_id) is null $$`,
    'revoke all on function cases.my_kept_cards(), cases.my_callings() from public',
    'grant execute on function cases.my_kept_cards(), cases.my_callings() to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
    ...wallOff({
      table: 'cases.called_in',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: `case when member_id = (select sec.m()) then true else ${SYSTEM} end`,
        INSERT: SYSTEM,
        UPDATE: SYSTEM,
      },
      shut: 'array_position((select cases.my_kept_cards()), card_id) is not null',
    }),
    `create function cases.check_later_calling() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['is_called', 'version'];
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change or new.version < old.version then
           raise exception 'who is called in ends or begins again by a later word' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger later_word before update on cases.called_in for each row execute function cases.check_later_calling()',
    `create or replace function cases.check_access_request() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.pool_cards p where p.case_id = new.case_id)
           and array_position(cases.my_known_grants(), new.case_id) is null and array_position(cases.my_grants('CONTRIBUTE'), new.case_id) is null
           and not exists (select from cases.my_callings() c where c.case_id = new.case_id) then
           raise exception 'access is asked for a case that one knows of' using errcode = '42501';
         end if;
         if new.renews is not null and not exists (select from cases.grants g
           where g.id = new.renews and g.object_id = new.case_id and g.member_id = new.asked_by) then
           raise exception 'the own access is renewed' using errcode = '23514';
         end if;
         return null;
       end $$`,
  ],
};
