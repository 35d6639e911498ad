import { type Migration, rewall } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const MINE = `case when member_id = (select sec.m()) then array_position((select cases.my_grants('PLAN')), case_id) is not null else false end`;

/**
 * After the acknowledgement the term of the feedback and the end is watched in the same way: first the deputy, a working day
 * later the coordinator. The clocks of which nobody heard are gone: a start page shows by itself what is due.
 */
export const fallBackOnOthers: Migration = {
  name: '20261210T0110-fall-back-on-others',
  statements: [
    'set local role rt_relay',
    'drop function sec.due_feedback(int), sec.due_case_deadline(int)',
    'set local role rt_owner',
    'drop policy relay_sweeps on cases.signals',
    'create policy relay_sweeps on cases.signals for select to rt_relay using (escalate_at is not null)',
    'drop index cases.signals_feedback',
    'alter table cases.signals drop column feedback_announced_at',
    'alter table cases.signals no force row level security',
    `update cases.signals set escalation = 0, escalate_at = feedback_by where status not in ('RECEIVED', 'CLOSED', 'WITHDRAWN')`,
    'alter table cases.signals force row level security',
    'drop policy relay_sweeps on cases.case_deadlines',
    'alter table cases.case_deadlines drop column due_at, drop column told_at',
    'revoke select (tenant_id, id) on cases.case_deadlines from rt_relay',
    ...rewall(
      {
        table: 'cases.case_deadlines',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        granted: MINE,
        need: {
          SELECT: `case when (select sec.has(array['SYSTEM'])) then true when ${INVOLVED} then true else ${MINE} end`,
          INSERT: INVOLVED,
          UPDATE: INVOLVED,
        },
        handedOnBy: 'case_id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_update', 'wall_update'],
    ),
    `alter table cases.signal_notices add column wait text not null default 'ACKNOWLEDGEMENT' check (wait in ('ACKNOWLEDGEMENT', 'END', 'DESK')),
       drop constraint signal_notices_pkey, add primary key (tenant_id, signal_id, wait)`,
    'alter table cases.signal_notices no force row level security',
    `update cases.signal_notices set wait = 'DESK' where because = 'NOBODY_AT_DESK'`,
    'alter table cases.signal_notices force row level security, alter column wait drop default',
  ],
};
