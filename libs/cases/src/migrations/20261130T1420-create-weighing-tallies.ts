import { type Migration, wallOff } from '@regiotafel/tenancy';

const WEIGHS = "(select sec.has(array['COORDINATOR', 'CHAIR', 'WEIGHING_MEMBER']))";
const CHAIR = "(select sec.has(array['CHAIR']))";

/**
 * How alike the members of a region judge, counted per theme and month when a weighing is concluded: sums of answers and
 * outcomes, and nothing that names a weighing, a municipality or a member. Sums only grow.
 */
export const createWeighingTallies: Migration = {
  name: '20261130T1420-create-weighing-tallies',
  statements: [
    `create table cases.weighing_tallies (
       tenant_id uuid not null,
       theme text not null,
       month date not null check (extract(day from month) = 1),
       kind text not null check (kind in ('CRITERION', 'OUTCOME')),
       code text not null,
       weighings integer not null check (weighings > 0),
       unanimous integer not null,
       judgements integer not null,
       same integer not null,
       yes integer not null,
       no integer not null,
       primary key (tenant_id, theme, month, kind, code)
     )`,
    ...wallOff({
      table: 'cases.weighing_tallies',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: { SELECT: WEIGHS, INSERT: CHAIR, UPDATE: CHAIR },
    }),
    `create function cases.check_tally() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare counts text[] := array['weighings', 'unanimous', 'judgements', 'same', 'yes', 'no'];
       begin
         if to_jsonb(new) - counts is distinct from to_jsonb(old) - counts or new.weighings <> old.weighings + 1
           or (new.unanimous < old.unanimous) or (new.judgements < old.judgements) or (new.same < old.same)
           or (new.yes < old.yes) or (new.no < old.no) then
           raise exception 'a sum only grows' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger only_grows before update on cases.weighing_tallies for each row execute function cases.check_tally()',
  ],
};
