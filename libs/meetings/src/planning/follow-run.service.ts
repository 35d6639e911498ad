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

/** Watches the job of one run. A run may have no job yet, or never get one because another run overtook it. */
class Watch {
  private isStopped = false;
  private changes: AsyncGenerator<Progress, void, undefined>;

  constructor(
    private readonly jobs: Jobs,
    private readonly runId: Uuid,
    private readonly works: () => Promise<boolean | null>,
    private readonly pass: (at: IdFields) => void,
  ) {
    this.changes = jobs.progressOf(planRegion, runId);
  }

  stop(): void {
    this.isStopped = true;
    void this.changes.return().catch(() => undefined);
  }

  /** Passes on what the job reports, and once more where the run stands when either has ended. */
  async untilEnd(): Promise<void> {
    let last: Progress | null = null;
    let works: boolean | null = true;
    while (works && !this.isStopped) {
      for await (last of this.changes) {
        this.pass(last.at);
        works = await this.works();
        if (!works) break;
      }
      if (last?.state !== 'UNKNOWN') break;
      this.changes = this.jobs.progressOf(planRegion, this.runId);
    }
    this.pass(last?.at ?? {});
  }
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

  /** The present state of a run, then each change; ends with the run, at once when it has ended before. @throws NotFound */
  async follow(actor: Actor, runId: Uuid): Promise<EventStream<RunEvent>> {
    const id = globalId('run', runId);
    const works = await this.works(actor, id);
    if (works === null) throw new NotFound();
    return eventStream((emit, end) => {
      const pass = (at: IdFields): void => emit({ planningProgress: { ...at, runId: id } });
      pass({});
      const watch = new Watch(this.jobs, runId, () => this.works(actor, id), pass);
      const ended = works ? watch.untilEnd() : Promise.resolve();
      void ended.then(end, (error: unknown) => {
        log.error('planning.follow', error, { runId });
        end();
      });
      return () => watch.stop();
    });
  }

  /** Whether a run waits or is worked on; null when it is not there for the asker. */
  private async works(actor: Actor, id: string): Promise<boolean | null> {
    const run = (await this.planning.byIds(actor, [id])).get(id);
    return run ? run.status === 'QUEUED' || run.status === 'RUNNING' : null;
  }
}
