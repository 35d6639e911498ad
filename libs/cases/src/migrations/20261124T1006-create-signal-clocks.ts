import { type Migration, wallOff } from '@regiotafel/tenancy';

const due = (queue: string, query: string): string[] => [
  `create function sec.due_${queue}(max int) returns table (tenant_id uuid, id uuid)
     language sql stable security definer set search_path = pg_catalog as $$ ${query} limit max $$`,
  `revoke all on function sec.due_${queue}(int) from public`,
];

/** The clocks of a signal as the sweeper asks for them, and the notice a coordinator gets when nobody answers: that a signal waits, not which. */
export const createSignalClocks: Migration = {
  name: '20261124T1006-create-signal-clocks',
  statements: [
    'grant select (tenant_id, id, status, escalate_at, feedback_by, feedback_announced_at) on cases.signals to rt_relay',
    'create policy relay_sweeps on cases.signals for select to rt_relay using (escalate_at is not null or feedback_announced_at is null)',
    'set local role rt_relay',
    ...due(
      'acknowledgement',
      'select s.tenant_id, s.id from cases.signals s where s.escalate_at <= sec.now() order by s.escalate_at',
    ),
    ...due(
      'feedback',
      `select s.tenant_id, s.id from cases.signals s where s.feedback_by <= sec.now() and s.feedback_announced_at is null
         and s.status not in ('FEEDBACK_GIVEN', 'CLOSED', 'WITHDRAWN') order by s.feedback_by`,
    ),
    'set local role rt_owner',
    `create table cases.signal_notices (
       tenant_id uuid not null,
       signal_id uuid not null,
       municipality_id uuid not null,
       waiting_since timestamptz not null,
       ended_at timestamptz,
       primary key (tenant_id, signal_id)
     )`,
    ...wallOff({
      table: 'cases.signal_notices',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: "(select sec.has(array['COORDINATOR', 'SYSTEM']))",
        INSERT: "(select sec.has(array['SYSTEM']))",
        UPDATE: "(select sec.has(array['SYSTEM']))",
      },
    }),
  ],
};
