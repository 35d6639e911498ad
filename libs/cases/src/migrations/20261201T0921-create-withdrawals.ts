import { type Migration, wallOff } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['LIAISON', 'SYSTEM']))";
const HOLDER = 'reporter = (select sec.m())';

/**
 * The reporter's word that a report is withdrawn: given with the receipt code, or told to the desk. Without it no signal is
 * withdrawn. What the region looks at already goes on; the reporter is told the same either way.
 */
export const createWithdrawals: Migration = {
  name: '20261201T0921-create-withdrawals',
  statements: [
    `create table cases.signal_withdrawals (
       tenant_id uuid not null,
       signal_id uuid not null,
       reporter uuid not null,
       told_to uuid,
       reason bytea,
       key_version integer not null default 1,
       withdrawn_at timestamptz not null,
       primary key (tenant_id, signal_id),
       foreign key (tenant_id, signal_id) references cases.signals (tenant_id, id),
       check ((told_to is null) = (reason is null))
     )`,
    'create index signal_withdrawals_reporter on cases.signal_withdrawals (tenant_id, reporter)',
    ...wallOff({
      table: 'cases.signal_withdrawals',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      need: {
        SELECT: `case when ${DESK} then true else ${HOLDER} end`,
        INSERT: `case when (select sec.has(array['LIAISON'])) then told_to = (select sec.m())
          when (select sec.has(array['REPORTER'])) then case when told_to is null then ${HOLDER} else false end else false end`,
      },
    }),
    `create function cases.check_withdrawn() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.signal_withdrawals w join cases.signal_status s on s.tenant_id = w.tenant_id and s.id = w.signal_id
           where w.tenant_id = new.tenant_id and w.signal_id = new.id and w.reporter = s.reporter) then
           raise exception 'a signal is withdrawn by its reporter alone' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create trigger by_its_reporter before update on cases.signals for each row
       when (new.status = 'WITHDRAWN' and old.status <> new.status) execute function cases.check_withdrawn()`,
  ],
};
