import { type Migration, wallOff } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const MINE = `case when member_id = (select sec.m()) then array_position((select cases.my_grants('PLAN')), case_id) is not null else false end`;
const KINDS = [
  'MEASURE_DUE',
  'INTERESTS_TO_REVIEW',
  'PERSON_TO_INFORM',
  'PLAN_TO_REVIEW',
  'ESCALATION_TO_ANSWER',
  'CONTACT_DUE',
];

/**
 * What has to be looked at in a case by a day. Everybody involved sees it, and whoever it waits for while they may read the
 * plan. `due_at` is when somebody is told; the sweeper clears it. Without a member it waits for the case manager.
 */
export const createCaseDeadlines: Migration = {
  name: '20261130T1232-create-case-deadlines',
  statements: [
    `create table cases.case_deadlines (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       kind text not null check (kind in (${KINDS.map((kind) => `'${kind}'`).join(', ')})),
       about_id uuid not null,
       member_id uuid,
       deadline timestamptz not null,
       remind_at timestamptz not null,
       due_at timestamptz,
       told_at timestamptz,
       ended_at timestamptz,
       primary key (tenant_id, id),
       unique (tenant_id, kind, about_id),
       foreign key (tenant_id, case_id) references cases.case_files (tenant_id, id) deferrable
     )`,
    'create index case_deadlines_case on cases.case_deadlines (case_id, remind_at) where ended_at is null',
    'create index case_deadlines_due on cases.case_deadlines (due_at) where due_at is not null',
    ...wallOff({
      table: 'cases.case_deadlines',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: MINE,
      need: {
        SELECT: `case when ${SYSTEM} then true when ${INVOLVED} then true else ${MINE} end`,
        INSERT: INVOLVED,
        UPDATE: `case when ${SYSTEM} then true else ${INVOLVED} end`,
      },
      handedOnBy: 'case_id',
    }),
    'grant select (tenant_id, id, due_at) on cases.case_deadlines to rt_relay',
    'create policy relay_sweeps on cases.case_deadlines for select to rt_relay using (due_at is not null)',
    'set local role rt_relay',
    `create function sec.due_case_deadline(max int) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog as $$
       select d.tenant_id, d.id from cases.case_deadlines d where d.due_at <= sec.now() order by d.due_at limit max $$`,
    'revoke all on function sec.due_case_deadline(int) from public',
    'set local role rt_owner',
  ],
};
