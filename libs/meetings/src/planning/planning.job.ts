import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { defineJob, defineQueue, type DoesJobs, type IdFields, Jobs, on, serve, type Work } from '@regiotafel/jobs';
import { Unauthenticated } from '@regiotafel/kernel';
import type { SolveProgress } from '@regiotafel/scheduling';
import { PlanRunService } from './plan-run.service.js';
import { runPayload } from './planning.input.js';

const MINUTE_MS = 60_000;

/** Planning: one search per core at most. */
export const planningQueue = defineQueue('planning', { concurrency: 2, attempts: 3, maxRunMs: MINUTE_MS });

/** Works on one run of the planner; the job's id is the run's. */
export const planRegion = defineJob(planningQueue, 'plan-region', {
  parse: (fields) => parse(runPayload, fields),
  cancellable: true,
});

const figures = ({ phase, iteration, best, bound, gap, unscheduled }: SolveProgress): IdFields => ({
  phase,
  iteration,
  bestMedium: best.medium,
  bestSoft: best.soft,
  boundMedium: bound.medium,
  boundSoft: bound.soft,
  gap,
  unscheduled,
});

/** Turns a request to plan into a job, one plan at a time per region, and does it. */
@Injectable()
export class PlanningJobs implements DoesJobs {
  constructor(
    private readonly jobs: Jobs,
    private readonly runs: PlanRunService,
  ) {}

  works(): readonly Work[] {
    return [
      on(
        'PlanningRequested',
        { scope: 'meetings', name: 'start-planning' },
        async (actor, fields) => {
          if (actor.kind !== 'SYSTEM') throw new Unauthenticated();
          const run = parse(runPayload, fields);
          const dedupe = { id: `plan:${run.regionId}`, keepLastIfActive: true };
          await this.jobs.enqueue(planRegion, actor, run, {
            jobId: run.runId,
            ...(run.kind === 'PLAN' ? { dedupe } : {}),
          });
        },
        { whenGivenUp: (actor, fields, code) => this.runs.giveUp(actor, parse(runPayload, fields).runId, code) },
      ),
      serve(
        planRegion,
        (actor, { runId }, { progress, signal }) =>
          this.runs.work(actor, runId, { signal, onProgress: (at) => progress(figures(at)) }),
        {
          isCancelRequested: (actor, { runId }) => this.runs.isCancelRequested(actor, runId),
          whenGivenUp: (actor, { runId }, code) => this.runs.giveUp(actor, runId, code),
        },
      ),
    ];
  }
}
