import type { EventEmitter } from 'node:events';
import type { JobEvents, JobQueue } from './backend.js';
import { Bell } from './bell.js';
import type { IdFields } from './only-ids.js';

/** Where a job stands. UNKNOWN: no such job came within ten seconds. */
export type ProgressState = 'WAITING' | 'ACTIVE' | 'DONE' | 'FAILED' | 'CANCELLED' | 'UNKNOWN';

/** What somebody who follows a job sees. */
export interface Progress {
  readonly state: ProgressState;
  /** What the handler last reported; empty before its first report. */
  readonly at: IdFields;
}

/** Events only ring; where the job stands is read from the job itself, so a lost event costs at most the last pause. */
const PAUSES_MS = [50, 100, 200, 400, 1_000] as const;
const LAST_PAUSE_MS = 1_000;
const APPEARS_WITHIN_MS = 10_000;
const EVENTS = ['active', 'progress', 'completed', 'failed', 'removed', 'waiting', 'delayed'] as const;
const FINAL: ReadonlySet<ProgressState> = new Set(['DONE', 'FAILED', 'CANCELLED', 'UNKNOWN']);

/** How far a job got before it ended or was removed; null when there is none. */
const snapshot = async (queue: JobQueue, jobId: string): Promise<Progress | null> => {
  const job = await queue.getJob(jobId);
  if (!job) return null;
  const at = typeof job.progress === 'object' ? (job.progress as IdFields) : {};
  if (!job.finishedOn) return { state: job.processedOn ? 'ACTIVE' : 'WAITING', at };
  return { state: job.returnvalue ?? 'FAILED', at };
};

/** A job that was there and is gone was removed before it ran; one that never came may still be on its way. */
const absent = (before: Progress | null, waitedMs: number): Progress => {
  if (before) return { ...before, state: 'CANCELLED' };
  return { state: waitedMs > APPEARS_WITHIN_MS ? 'UNKNOWN' : 'WAITING', at: {} };
};

/** Yields each change of a job, the present state first, and ends after the last one. */
export async function* follow(
  queue: JobQueue,
  events: JobEvents,
  jobId: string,
): AsyncGenerator<Progress, void, undefined> {
  const bell = new Bell();
  const emitter: EventEmitter = events;
  for (const event of EVENTS) emitter.on(`${event}:${jobId}`, bell.ring);
  const since = Date.now();
  let before: Progress | null = null;
  let yielded = '';
  try {
    for (let round = 0; ; round += 1) {
      const found = await snapshot(queue, jobId);
      const next: Progress = found ?? absent(before, Date.now() - since);
      before = found ?? before;
      const text = JSON.stringify(next);
      if (text !== yielded) yield next;
      if (FINAL.has(next.state)) return;
      yielded = text;
      await bell.wait(PAUSES_MS[round] ?? LAST_PAUSE_MS);
    }
  } finally {
    for (const event of EVENTS) emitter.off(`${event}:${jobId}`, bell.ring);
  }
}
