import { type Migration, wallOff } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';

/**
 * A signal that belongs to a case that runs already is joined to it instead of being weighed again, and a signal about
 * several persons becomes a signal for each. The reporter has the code of the first one, so withdrawing that withdraws all.
 */
export const joinSignals: Migration = {
  name: '20261201T0923-join-signals',
  statements: [
    `create table cases.case_signals (
       tenant_id uuid not null,
       case_id uuid not null,
       signal_id uuid not null,
       signal_tenant_id uuid not null,
       reason bytea not null,
       key_version integer not null default 1,
       joined_by uuid not null,
       joined_at timestamptz not null,
       primary key (tenant_id, case_id, signal_id),
       foreign key (tenant_id, case_id) references cases.case_files (tenant_id, id) deferrable initially immediate
     )`,
    'create index case_signals_case on cases.case_signals (case_id)',
    'create index case_signals_signal on cases.case_signals (signal_id)',
    ...wallOff({
      table: 'cases.case_signals',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      need: {
        SELECT: INVOLVED,
        INSERT: `case when (select sec.has(array['LIAISON'])) then case when joined_by = (select sec.m()) then ${INVOLVED} else false end else false end`,
      },
      handedOnBy: 'case_id',
    }),
    `create function cases.check_joined() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.case_signals j where j.signal_id = new.id) then
           raise exception 'only a signal that was joined to a case is assessed without the region' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create trigger joined before update on cases.signals for each row
       when (old.status = 'INTERPRETING' and new.status = 'WEIGHED') execute function cases.check_joined()`,
    'alter table cases.signals add column split_from uuid, add foreign key (tenant_id, split_from) references cases.signals (tenant_id, id)',
    'create index signals_split on cases.signals (tenant_id, split_from) where split_from is not null',
    `create or replace function cases.check_withdrawn() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.signal_withdrawals w join cases.signal_status s on s.tenant_id = w.tenant_id and s.id = w.signal_id
           where w.tenant_id = new.tenant_id and w.signal_id = coalesce(new.split_from, new.id) and w.reporter = s.reporter) then
           raise exception 'a signal is withdrawn by its reporter alone' using errcode = '23514';
         end if;
         return new;
       end $$`,
  ],
};
