import { memberRef } from '@regiotafel/directory/contract';
import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { globalId, Unauthenticated } from '@regiotafel/kernel';
import type { PlanningService, Proposal, ProposedRole, RunRecord } from './planning.service.js';

/** A run as the graph shows it. */
const runView = (row: RunRecord) => ({
  id: globalId('run', row.id),
  uuid: row.id,
  kind: row.kind,
  status: row.status,
  requestedAt: row.requested_at,
  finishedAt: row.finished_at,
  meetingId: row.meeting_id,
  planned: row.planned,
  unscheduled: row.unscheduled,
  gap: row.gap,
  errorCode: row.error_code,
  version: row.version,
});
export type RunView = ReturnType<typeof runView>;

/** Runs as a list of the graph. */
export const runViews = (rows: readonly RunRecord[]): RunView[] => rows.map(runView);

const roleOf = (roles: readonly ProposedRole[], position: number | null): ProposedRole | null =>
  roles.find((role) => role.position === position) ?? null;

const seatView = ({ position, memberId }: Proposal['people'][number]) => ({ position, member: memberRef(memberId) });

const proposalView = (row: Proposal) => ({
  id: globalId('proposal', row.id),
  kind: row.kind,
  status: row.status,
  meetingId: row.meeting_id,
  meetingVersion: row.meeting_version,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  room: row.room_id && { id: globalId('room', row.room_id) },
  people: row.people.map(seatView),
  before: row.before && {
    startsAt: new Date(row.before.startsAt),
    room: row.before.roomId && { id: globalId('room', row.before.roomId) },
    people: row.before.people.map(seatView),
  },
  waitingDays: row.waiting_days,
  explanation: {
    earlier: row.explanation.earlier,
    noticeWorkingDays: row.explanation.noticeWorkingDays ?? null,
    reasons: row.explanation.reasons.map((reason) => ({ ...reason, role: roleOf(row.roles, reason.position) })),
    lift: row.explanation.lift.map((obstacle) => ({ ...obstacle, role: roleOf(row.roles, obstacle.position) })),
  },
});
export type ProposalView = ReturnType<typeof proposalView>;

/** One run by global id; all that are asked for in one tick are read together. */
export const loadRun = (context: GraphContext, planning: PlanningService, id: string): Promise<RunView | null> =>
  loaderFor(context, 'meetings.run', async (ids) => {
    if (!context.actor) throw new Unauthenticated();
    const rows = await planning.byIds(context.actor, ids);
    return new Map([...rows].map(([key, row]) => [key, runView(row)]));
  }).load(id);

/** What a run proposes, by its uuid. */
export const loadProposals = async (context: GraphContext, planning: PlanningService, runId: string) => {
  const loader = loaderFor(context, 'meetings.proposals', async (ids) => {
    if (!context.actor) throw new Unauthenticated();
    const rows = await planning.proposalsOf(context.actor, ids);
    return new Map([...rows].map(([key, proposals]) => [key, proposals.map(proposalView)]));
  });
  return (await loader.load(runId)) ?? [];
};
