import { type Migration, wallOff } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['LIAISON', 'SYSTEM']))";
const OWN = 'reporter = (select sec.m())';

/** What a reporter without an account has: a code of which only a keyed hash is stored, and one row that says how far the signal is. */
export const createReceipts: Migration = {
  name: '20261124T1003-create-receipts',
  statements: [
    `create table cases.receipts (
       tenant_id uuid not null,
       code_hash bytea not null check (octet_length(code_hash) = 32),
       reporter uuid not null,
       primary key (tenant_id, code_hash)
     )`,
    'create index receipts_code on cases.receipts (code_hash)',
    ...wallOff({
      table: 'cases.receipts',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['INSERT'],
      need: { INSERT: `case when (select sec.has(array['LIAISON'])) then true else ${OWN} end` },
    }),
    `create table cases.signal_status (
       tenant_id uuid not null,
       id uuid not null,
       reporter uuid not null,
       step text not null check (step in ('RECEIVED', 'IN_PROGRESS', 'ASSESSED', 'CLOSED')),
       primary key (tenant_id, id),
       foreign key (tenant_id, id) references cases.signals (tenant_id, id)
     )`,
    'create index signal_status_reporter on cases.signal_status (tenant_id, reporter)',
    ...wallOff({
      table: 'cases.signal_status',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: `case when ${DESK} then true else ${OWN} end`,
        INSERT: `case when (select sec.has(array['LIAISON'])) then true else ${OWN} end`,
        UPDATE: DESK,
      },
    }),
    'grant select on cases.receipts to rt_lookup',
    'create policy lookup_finds on cases.receipts for select to rt_lookup using (true)',
    'set local role rt_lookup',
    `create function sec.receipt(hash bytea) returns table (tenant_id uuid, reporter uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select r.tenant_id, r.reporter from cases.receipts r where r.code_hash = hash limit 1 $$`,
    'revoke all on function sec.receipt(bytea) from public',
    'grant execute on function sec.receipt(bytea) to rt_cases',
    'set local role rt_owner',
  ],
};
