import { type Migration, wallOff } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";

/** Cards of exercises: hours of an expert for one are lent and borrowed by nobody. Seen by whoever sees a request for the card. */
export const practiseWithoutHours: Migration = {
  name: '20261208T0102-practise-without-hours',
  statements: [
    'create table expertise.exercise_cards (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))',
    ...wallOff({
      table: 'expertise.exercise_cards',
      kind: 'regional',
      role: 'rt_expertise',
      commands: ['SELECT', 'INSERT'],
      need: {
        SELECT: `case when ${SYSTEM} then true else exists (select from expertise.requests q
          where q.tenant_id = exercise_cards.tenant_id and q.pool_card_id = exercise_cards.id) end`,
        INSERT: SYSTEM,
      },
    }),
    `create function expertise.check_booking() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if exists (select from expertise.exercise_cards e where e.tenant_id = new.tenant_id and e.id = new.pool_card_id) then
           raise exception 'hours of an exercise are not booked' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger not_for_exercises before insert on expertise.ledger_entries for each row execute function expertise.check_booking()',
  ],
};
