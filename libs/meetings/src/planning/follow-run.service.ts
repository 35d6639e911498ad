import { Injectable } from '@nestjs/common';
import { eventStream, type EventStream } from '@regiotafel/graphql';
import { type IdFields, Jobs, type Progress } from '@regiotafel/jobs';
import { type Actor, globalId, NotFound, type Uuid } from '@regiotafel/kernel';
import { log } from '@regiotafel/runtime';
import type { CancelPlanningRun } from './planning.input.js';
import { planRegion } from './planning.job.js';
import { PlanningService } from './planning.service.js';

/** One event of a followed run: figures of the search; the run itself is read again for every event. */
export interface RunEvent {
  readonly planningProgress: IdFields & { readonly runId: string };
}

/** Follows and ends runs where they are worked on. */
@Injectable()
export class FollowRunService {
  constructor(
    private readonly jobs: Jobs,
    private readonly planning: PlanningService,
  ) {}

  /** Writes the request to cancel, then tells whoever works on the run. */
  async cancel(actor: Actor, input: CancelPlanningRun): Promise<Uuid> {
    const runId = await this.planning.cancel(actor, input);
    await this.jobs.cancel(planRegion, runId);
    return runId;
  }

  /** Each change of a run from now on, the present state first; ends with the run. @throws NotFound */
  async follow(actor: Actor, runId: Uuid): Promise<EventStream<RunEvent>> {
    const id = globalId('run', runId);
    if (!(await this.planning.byIds(actor, [id])).has(id)) throw new NotFound();
    return eventStream((emit, end) => {
      const changes = this.jobs.progressOf(planRegion, runId);
      const pass = ({ at }: Progress): void => emit({ planningProgress: { ...at, runId: id } });
      void (async () => {
        for await (const change of changes) pass(change);
      })().then(end, (error: unknown) => {
        log.error('planning.follow', error, { runId });
        end();
      });
      return () => void changes.return().catch(() => undefined);
    });
  }
}
