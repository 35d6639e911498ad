import { type Migration, wallOff } from '@regiotafel/tenancy';

const MINE = `case when (select sec.has(array['COORDINATOR', 'SYSTEM'])) then true
  when municipality_id = (select sec.t()) then (select sec.has(array['LIAISON'])) else false end`;

const ranked = (column: string, order: readonly string[]) =>
  `array_position(array[${order.map((name) => `'${name}'`).join(', ')}], ${column})`;

/** What a region sees of a case: number, municipality, theme, urgency, deadline. Never who it is about, never a skill or an ideology. */
export const createPoolCards: Migration = {
  name: '20261124T1102-create-pool-cards',
  statements: [
    `create table cases.pool_cards (
       tenant_id uuid not null,
       id uuid not null,
       municipality_id uuid not null,
       municipality_name text not null,
       case_id uuid not null,
       number text not null,
       theme text not null,
       theme_group text not null,
       urgency text not null check (urgency in ('NORMAL', 'HIGH', 'ACUTE')),
       urgency_rank smallint not null generated always as (${ranked('urgency', ['ACUTE', 'HIGH', 'NORMAL'])}) stored,
       status text not null check (status in ('NEW', 'TRIAGE', 'ASSIGNED', 'IN_MEETING', 'WAITING', 'DONE')),
       status_rank smallint not null generated always as (${ranked('status', ['NEW', 'TRIAGE', 'ASSIGNED', 'IN_MEETING', 'WAITING', 'DONE'])}) stored,
       respond_by timestamptz not null,
       case_manager_tenant_id uuid not null,
       case_manager_id uuid not null,
       opened_at timestamptz not null,
       version integer not null default 1,
       primary key (tenant_id, id),
       unique (tenant_id, municipality_id, case_id)
     )`,
    'create index pool_cards_id on cases.pool_cards (id)',
    'create index pool_cards_respond on cases.pool_cards (tenant_id, respond_by, id)',
    'create index pool_cards_number on cases.pool_cards (tenant_id, number, id)',
    'create index pool_cards_urgency on cases.pool_cards (tenant_id, urgency_rank, id)',
    'create index pool_cards_status on cases.pool_cards (tenant_id, status_rank, id)',
    'create index pool_cards_municipality on cases.pool_cards (tenant_id, municipality_name, id)',
    ...wallOff({
      table: 'cases.pool_cards',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: MINE,
        INSERT: "(select sec.has(array['SYSTEM']))",
        UPDATE: "(select sec.has(array['COORDINATOR']))",
      },
    }),
    `create function cases.check_card() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['status', 'status_rank', 'urgency_rank', 'version'];
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change then
           raise exception 'of a card only the status changes' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger only_the_status before update on cases.pool_cards for each row execute function cases.check_card()',
  ],
};
