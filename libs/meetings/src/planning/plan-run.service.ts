import { Inject, Injectable } from '@nestjs/common';
import { type Actor, dayAt, daysBetween, DomainError, newId, type Uuid } from '@regiotafel/kernel';
import { type Explanation, instantOf, type Placement, type SolveProgress } from '@regiotafel/scheduling';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { MeetingService } from '../meeting/meeting.service.js';
import { answerRepair, type PlanAnswer, type RepairAnswer } from './plan-answer.service.js';
import { planningDoor } from './planning.policy.js';
import {
  endRun,
  finishRun,
  lockPlanVersion,
  rolesNow,
  RUNS_BY_ID,
  type RunRecord,
  type RunResult,
  startRun,
  supersede,
} from './planning.store.js';
import {
  insertProposals,
  type NewProposal,
  type ProposalExplanation,
  type ProposalKind,
  type ToldBefore,
} from './proposal.store.js';
import { type Broken, gridOf, instanceOf, positionOf, type Snapshot } from './region-instance.service.js';
import { SnapshotService } from './snapshot.service.js';
import { SOLVER, type Solver } from './solver.service.js';

const SEARCH_MS = 1_000;
const TRIES = 3;
/** Refusals that another try can get past. */
const RETRIED: ReadonlySet<string> = new Set(['UNAVAILABLE', 'CONFLICT']);
/** What the record of a run may hold as its error. */
const KNOWN_CODE = /^[A-Z_]{2,40}$/;
const NOTHING: ProposalExplanation = { earlier: 0, noticeWorkingDays: null, reasons: [], lift: [] };

/** How whoever set the run going follows and stops it. */
export interface RunContext {
  onProgress(progress: SolveProgress): void;
  readonly signal: AbortSignal;
}

interface Loaded {
  readonly run: RunRecord;
  readonly snapshot: Snapshot;
  readonly broken: Broken | null;
}

interface Outcome {
  readonly result: RunResult;
  readonly proposals: readonly NewProposal[];
}

/** Codes and figures of an explanation, with roles by their position. */
const told = (
  { ground, toPlan }: Snapshot,
  { meeting, earlier, reasons, relaxation }: Explanation,
): ProposalExplanation => ({
  earlier,
  noticeWorkingDays:
    toPlan.find(({ id }) => id === meeting)?.urgency === 'CRISIS' ? null : ground.rules.notice_working_days,
  reasons: reasons.map(({ code, role, count }) => ({ code, position: positionOf(role), count })),
  lift: (relaxation?.lift ?? []).map(({ code, role }) => ({ code, position: positionOf(role) })),
});

/** The same for one of several solutions: an earlier moment that fits is no worse, it is another solution. */
const toldBeside = (snapshot: Snapshot, explanation: Explanation): ProposalExplanation => {
  const { reasons, ...rest } = told(snapshot, explanation);
  return {
    ...rest,
    reasons: reasons.map((one) => (one.code === 'PLAN_BETTER_LATER' ? { ...one, code: 'FITS_TOO' } : one)),
  };
};

const beforeOf = ({ meeting, people }: Broken): ToldBefore | null =>
  meeting.starts_at && {
    startsAt: meeting.starts_at.toISOString(),
    roomId: meeting.room_id,
    people: [...people].map(([position, memberId]) => ({ position, memberId })),
  };

/** Does a planning run: reads what stands, searches outside of any transaction, and writes only if nothing has changed since. */
@Injectable()
export class PlanRunService {
  constructor(
    private readonly tenants: Tenants,
    private readonly snapshots: SnapshotService,
    private readonly meetings: MeetingService,
    @Inject(SOLVER) private readonly solver: Solver,
  ) {}

  /** Works on a run until it is done, cancelled or overtaken. Doing it twice does it once. */
  async work(actor: Actor, runId: Uuid, context: RunContext): Promise<void> {
    try {
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const loaded = await this.load(actor, runId);
        if (!loaded) return;
        const outcome = await this.answer(loaded, context);
        if (!outcome || context.signal.aborted) return;
        if (await this.write(actor, runId, outcome)) return;
      }
      await this.end(actor, runId, 'STALE', null);
    } catch (error) {
      if (!(error instanceof DomainError) || RETRIED.has(error.code)) throw error;
      await this.end(actor, runId, 'FAILED', error.code);
    }
  }

  /** Whether somebody asked to cancel a run. */
  async isCancelRequested(actor: Actor, runId: Uuid): Promise<boolean> {
    const operation = { action: 'planning.ask', object: { kind: 'PlanningRun', id: runId } };
    const { rows } = await this.tenants.read(actor, operation, RUNS_BY_ID, [[runId]]);
    return rows.some(({ cancel_requested_at }) => cancel_requested_at !== null);
  }

  /** Ends a run that its job will not try again. */
  giveUp(actor: Actor, runId: Uuid, code: string): Promise<void> {
    return this.end(actor, runId, 'FAILED', KNOWN_CODE.test(code) ? code : 'UNKNOWN');
  }

  private load(actor: Actor, runId: Uuid): Promise<Loaded | null> {
    const operation = { action: 'planning.load', object: { kind: 'PlanningRun', id: runId } };
    return this.tenants.run(actor, operation, async (tx) => {
      const [run] = await tx.read(RUNS_BY_ID, [[runId]]);
      planningDoor.requireCan(tx.who, 'work', 'PlanningRun', run);
      if (!run) return null;
      if (!(await this.mayStillAsk(tx, run))) {
        await endRun(tx, runId, 'FAILED', 'SEAT_ENDED');
        return null;
      }
      if ((await startRun(tx, runId)) === 0) return null;
      if (run.kind === 'PLAN') await supersede(tx, run);
      if (run.meeting_id === null) return { run, snapshot: await this.snapshots.toPlan(tx), broken: null };
      return { run, ...(await this.snapshots.toRepair(tx, run.meeting_id)) };
    });
  }

  /**
   * Whoever asked for a plan must still be somebody who may. A repair follows from a drop-out, which stands also when
   * that person has left the region.
   */
  private async mayStillAsk(tx: TenantTx, { kind, tenant_id, requested_by }: RunRecord): Promise<boolean> {
    if (kind === 'REPAIR' || requested_by === null) return true;
    const roles = new Set(await rolesNow(tx, requested_by));
    const asker = { ...tx.who, kind: 'SEAT' as const, memberId: requested_by, roles };
    return planningDoor.can(asker, 'start', 'PlanningRun', { tenant_id });
  }

  private async answer({ run, snapshot, broken }: Loaded, context: RunContext): Promise<Outcome | null> {
    if (run.kind === 'REPAIR') return this.repaired(snapshot, broken);
    const question = { instance: instanceOf(snapshot), seed: run.seed, ms: SEARCH_MS };
    const answer = await this.solver.solve(question, context);
    return answer && this.planned(snapshot, answer);
  }

  private planned(snapshot: Snapshot, { plan, explanations }: PlanAnswer): Outcome {
    const why = new Map([...explanations, ...plan.unscheduled].map((one) => [one.meeting, told(snapshot, one)]));
    const placed = plan.placements.map((placement) =>
      this.proposal(snapshot, 'PLACE', placement, why.get(placement.meeting) ?? NOTHING),
    );
    const left = plan.unscheduled.map(({ meeting }) => this.unplanned(snapshot, meeting, why.get(meeting) ?? NOTHING));
    const { hard, medium, soft } = plan.score;
    const result = {
      ...this.counts(snapshot, placed.length, left.length),
      gap: plan.gap,
      best: { hard, medium, soft },
      bound: plan.bound,
    };
    return { result, proposals: [...placed, ...left] };
  }

  private repaired(snapshot: Snapshot, broken: Broken | null): Outcome {
    const answer: RepairAnswer = broken
      ? answerRepair(instanceOf(snapshot, broken))
      : { remedies: [], explanation: null };
    const before = broken && beforeOf(broken);
    const remedies = answer.remedies.map(({ kind, placement, explanation }) => ({
      ...this.proposal(snapshot, kind, placement, explanation ? toldBeside(snapshot, explanation) : NOTHING),
      before,
    }));
    const why = answer.explanation ? told(snapshot, answer.explanation) : NOTHING;
    const left =
      broken && remedies.length === 0 ? [{ ...this.unplanned(snapshot, broken.meeting.id, why), before }] : [];
    const result = {
      ...this.counts(snapshot, Math.min(remedies.length, 1), left.length),
      gap: null,
      best: null,
      bound: null,
    };
    return { result, proposals: [...remedies, ...left] };
  }

  private counts(snapshot: Snapshot, planned: number, unscheduled: number) {
    return {
      snapshotVersion: snapshot.version,
      rulesVersion: snapshot.ground.rules.version,
      planned,
      unscheduled,
    };
  }

  private proposal(
    snapshot: Snapshot,
    kind: ProposalKind,
    placement: Placement,
    explanation: ProposalExplanation,
  ): NewProposal {
    const meeting = snapshot.toPlan.find(({ id }) => id === placement.meeting);
    const grid = gridOf(snapshot);
    const startsAt = instantOf(grid, placement);
    const endsAt = new Date(startsAt.getTime() + (meeting?.duration_minutes ?? 0) * 60_000);
    return {
      id: newId(),
      meetingId: placement.meeting as Uuid,
      kind,
      meetingVersion: meeting?.version ?? 0,
      startsAt,
      endsAt,
      roomId: placement.room as Uuid | null,
      moves: kind === 'MOVE' ? 1 : 0,
      waitingDays: meeting ? daysBetween(dayAt(meeting.requested_at), dayAt(startsAt)) : null,
      explanation,
      before: null,
      people: placement.people.map(({ role, person }) => ({
        position: positionOf(role) ?? 0,
        memberId: person as Uuid,
      })),
    };
  }

  private unplanned(snapshot: Snapshot, meetingId: string, explanation: ProposalExplanation): NewProposal {
    const version = snapshot.toPlan.find(({ id }) => id === meetingId)?.version ?? 0;
    return {
      id: newId(),
      meetingId: meetingId as Uuid,
      kind: 'UNPLANNED',
      meetingVersion: version,
      startsAt: null,
      endsAt: null,
      roomId: null,
      moves: 0,
      waitingDays: null,
      explanation,
      before: null,
      people: [],
    };
  }

  /** False when something changed since the snapshot: nothing is written then. */
  private write(actor: Actor, runId: Uuid, { result, proposals }: Outcome): Promise<boolean> {
    const operation = { action: 'planning.write', object: { kind: 'PlanningRun', id: runId } };
    return this.tenants.run(actor, operation, async (tx) => {
      if ((await lockPlanVersion(tx)) !== result.snapshotVersion) return false;
      if ((await finishRun(tx, runId, result)) === 0) return true;
      await insertProposals(tx, runId, proposals);
      return true;
    });
  }

  private async end(actor: Actor, runId: Uuid, status: 'FAILED' | 'STALE', code: string | null): Promise<void> {
    const operation = { action: 'planning.end', object: { kind: 'PlanningRun', id: runId } };
    await this.tenants.run(actor, operation, (tx: TenantTx) => endRun(tx, runId, status, code));
  }
}
