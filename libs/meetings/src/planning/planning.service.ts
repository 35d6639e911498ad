import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, newId, NotFound, parseId, parseUuid, type Uuid } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { MeetingsEvents } from '../contract/events.js';
import { MeetingService, type RoleRecord } from '../meeting/meeting.service.js';
import type { CancelPlanningRun, PlanMeetings } from './planning.input.js';
import { planningDoor } from './planning.policy.js';
import { cancelRun, insertRun, QUEUED_PLAN, RECENT_RUNS, type RunRecord, RUNS_BY_ID } from './planning.store.js';
import { type ProposalRecord, PROPOSALS_OF } from './proposal.store.js';

const SEED_MAX = 2 ** 31 - 1;
const RUNS_MAX = 20;

export type { RunRecord } from './planning.store.js';

/** A role of a meeting as an explanation speaks of it. */
export interface ProposedRole {
  readonly position: number;
  readonly kind: RoleRecord['kind'];
  readonly partyType: string | null;
}

/** A proposal and the roles of its meeting. */
export interface Proposal extends ProposalRecord {
  readonly roles: readonly ProposedRole[];
}

/** Planning runs as the coordinator sets them going, follows and cancels them. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly tenants: Tenants,
    private readonly meetings: MeetingService,
  ) {}

  /** Has the region planned. While a run waits, that is the answer; a second one would do the same. */
  async plan(actor: Actor, input: PlanMeetings): Promise<Uuid> {
    const { runId } = await this.tenants.run(actor, { action: 'planning.start' }, (tx) =>
      once(tx, 'meetings', input, async () => {
        planningDoor.requireCan(tx.who, 'start', 'PlanningRun', { tenant_id: tx.who.regionId });
        const [waiting] = await tx.read(QUEUED_PLAN);
        return { runId: waiting?.id ?? (await this.start(tx, 'PLAN', null)) };
      }),
    );
    return parseUuid(runId ?? '');
  }

  /** Sets a run going in the transaction that needs it. */
  async start(tx: TenantTx, kind: RunRecord['kind'], meetingId: Uuid | null): Promise<Uuid> {
    const { regionId } = tx.who;
    if (!regionId) throw new NotFound();
    const id = newId();
    await insertRun(tx, { id, kind, meeting_id: meetingId, seed: randomInt(SEED_MAX) });
    const payload: MeetingsEvents['PlanningRequested'] = { runId: id, regionId, kind };
    await announce(tx, { scope: 'meetings', event: 'PlanningRequested', tenantId: regionId, payload });
    return id;
  }

  /** Ends a run: from here on it writes nothing, whether its search has heard of it or not. */
  async cancel(actor: Actor, input: CancelPlanningRun): Promise<Uuid> {
    const operation = { action: 'planning.cancel', object: { kind: 'PlanningRun', id: input.runId } };
    await this.tenants.run(actor, operation, (tx) =>
      once(tx, 'meetings', input, async () => {
        const [run] = await tx.read(RUNS_BY_ID, [[input.runId]]);
        planningDoor.requireCan(tx.who, 'cancel', 'PlanningRun', run);
        await cancelRun(tx, input.runId);
        return { runId: input.runId };
      }),
    );
    return input.runId;
  }

  /** Runs by global id; one that is not there, or not the asker's to see, is absent. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, RunRecord>> {
    const wanted = new Map(ids.map((id) => [parseId('run', id) as string, id]));
    const { who, rows } = await this.tenants.read(actor, { action: 'planning.read' }, RUNS_BY_ID, [[...wanted.keys()]]);
    const mine = rows.filter((row) => planningDoor.can(who, 'read', 'PlanningRun', row));
    return new Map(mine.map((row) => [wanted.get(row.id) ?? '', row]));
  }

  /** The last runs of the region, at most 20. */
  async recent(actor: Actor, count: number): Promise<RunRecord[]> {
    const shown = Math.max(1, Math.min(count, RUNS_MAX));
    const { who, rows } = await this.tenants.read(actor, { action: 'planning.list' }, RECENT_RUNS, [shown]);
    return rows.filter((row) => planningDoor.can(who, 'read', 'PlanningRun', row));
  }

  /** What runs propose, by run id, each with the roles its explanation speaks of. */
  proposalsOf(actor: Actor, runIds: readonly string[]): Promise<ReadonlyMap<string, Proposal[]>> {
    return this.tenants.run(actor, { action: 'proposal.list' }, async (tx) => {
      const rows = await tx.read(PROPOSALS_OF, [[...runIds]]);
      const mine = rows.filter((row) => planningDoor.can(tx.who, 'read', 'Proposal', row));
      const roles = await this.meetings.rolesOf(tx, [...new Set(mine.map(({ meeting_id }) => meeting_id))]);
      const proposals = mine.map((row) => ({
        ...row,
        roles: roles
          .filter(({ meeting_id }) => meeting_id === row.meeting_id)
          .map(({ position, kind, party_type }) => ({ position, kind, partyType: party_type })),
      }));
      return Map.groupBy(proposals, ({ run_id }) => run_id as string);
    });
  }
}
