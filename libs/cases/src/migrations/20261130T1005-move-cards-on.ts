import { type Migration, rewall } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
const MINE = `case when (select sec.has(array['COORDINATOR', 'SYSTEM'])) then true
  when municipality_id = (select sec.t()) then (select sec.has(array['LIAISON'])) else false end`;

/** A card follows the work that begins for it elsewhere: the system may bring it to an expert or a meeting, and never back. */
export const moveCardsOn: Migration = {
  name: '20261130T1005-move-cards-on',
  statements: [
    ...rewall(
      {
        table: 'cases.pool_cards',
        kind: 'regional',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        need: { SELECT: MINE, INSERT: SYSTEM, UPDATE: "(select sec.has(array['COORDINATOR', 'SYSTEM']))" },
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_update', 'wall_update'],
    ),
    `create function cases.check_card_step() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if ${SYSTEM} and not (new.status in ('ASSIGNED', 'IN_MEETING')
           and array_position(array['NEW', 'TRIAGE', 'ASSIGNED', 'IN_MEETING', 'WAITING', 'DONE'], new.status) > old.status_rank) then
           raise exception 'the system only moves a card on' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create trigger only_onward before update on cases.pool_cards for each row
       when (new.status is distinct from old.status) execute function cases.check_card_step()`,
  ],
};
