import { type Migration, wallOff } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['COORDINATOR', 'SYSTEM']))";
const SYSTEM = "(select sec.has(array['SYSTEM']))";
const ASKED = `case when ${DESK} then true else requested_by = (select sec.m()) end`;

/**
 * Runs of the planner and what they propose. `plan_versions` counts every change that a plan rests on; a run writes
 * only when the count is still the one it started from. Explanations hold codes and figures, never a title.
 */
export const createPlanning: Migration = {
  name: '20261124T1304-create-planning',
  statements: [
    `create table meetings.plan_versions (tenant_id uuid primary key, version bigint not null default 1)`,
    ...wallOff({
      table: 'meetings.plan_versions',
      kind: 'regional',
      role: 'rt_meetings',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    }),
    `create table meetings.planning_runs (
       tenant_id uuid not null,
       id uuid not null,
       kind text not null check (kind in ('PLAN', 'REPAIR')),
       status text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'STALE')),
       meeting_id uuid,
       requested_by uuid,
       requested_at timestamptz not null,
       started_at timestamptz,
       finished_at timestamptz,
       cancel_requested_at timestamptz,
       snapshot_version bigint,
       rules_version integer,
       seed integer not null,
       planned integer,
       unscheduled integer,
       gap double precision check (gap between 0 and 1),
       best jsonb,
       bound jsonb,
       error_code text check (error_code ~ '^[A-Z_]{2,40}$'),
       version integer not null default 1,
       primary key (tenant_id, id),
       foreign key (tenant_id, meeting_id) references meetings.meetings (tenant_id, id),
       check ((kind = 'REPAIR') = (meeting_id is not null))
     )`,
    'create index planning_runs_id on meetings.planning_runs (id)',
    'create index planning_runs_recent on meetings.planning_runs (tenant_id, requested_at desc, id desc)',
    ...wallOff({
      table: 'meetings.planning_runs',
      kind: 'regional',
      role: 'rt_meetings',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: { SELECT: ASKED, INSERT: ASKED, UPDATE: DESK },
    }),
    `create table meetings.proposals (
       tenant_id uuid not null,
       id uuid not null,
       run_id uuid not null,
       meeting_id uuid not null,
       position integer not null,
       kind text not null check (kind in ('PLACE', 'SWAP', 'MOVE', 'UNPLANNED')),
       status text not null check (status in ('OPEN', 'CONFIRMED', 'OVERTAKEN')),
       meeting_version integer not null,
       starts_at timestamptz,
       ends_at timestamptz,
       room_id uuid,
       moves integer not null,
       waiting_days integer,
       explanation jsonb not null,
       primary key (tenant_id, id),
       foreign key (tenant_id, run_id) references meetings.planning_runs (tenant_id, id),
       foreign key (tenant_id, meeting_id) references meetings.meetings (tenant_id, id),
       foreign key (tenant_id, room_id) references meetings.rooms (tenant_id, id),
       check ((kind = 'UNPLANNED') = (starts_at is null)),
       check ((starts_at is null) = (ends_at is null))
     )`,
    'create index proposals_id on meetings.proposals (id)',
    'create index proposals_run on meetings.proposals (tenant_id, run_id, position)',
    'create index proposals_meeting on meetings.proposals (tenant_id, meeting_id)',
    ...wallOff({
      table: 'meetings.proposals',
      kind: 'regional',
      role: 'rt_meetings',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: { SELECT: DESK, INSERT: SYSTEM, UPDATE: DESK },
    }),
    `create table meetings.proposal_people (
       tenant_id uuid not null,
       proposal_id uuid not null,
       position integer not null,
       member_id uuid not null,
       primary key (tenant_id, proposal_id, position),
       foreign key (tenant_id, proposal_id) references meetings.proposals (tenant_id, id)
     )`,
    ...wallOff({
      table: 'meetings.proposal_people',
      kind: 'regional',
      role: 'rt_meetings',
      commands: ['SELECT', 'INSERT'],
      need: { SELECT: DESK, INSERT: SYSTEM },
    }),
  ],
};
