import { Worker, type WorkerOptions } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { type FieldError, InvalidInput } from '@regiotafel/kernel';
import type { SolveProgress } from '@regiotafel/scheduling';
import { answerPlan, type PlanAnswer, type PlanQuestion } from './plan-answer.service.js';

/** What a solver thread starts with: the question, and a flag that is 1 when it must stop. */
export interface ThreadData {
  readonly question: PlanQuestion;
  readonly stop: SharedArrayBuffer;
}

/** What a solver thread says. */
export type ThreadMessage =
  | { readonly kind: 'PROGRESS'; readonly progress: SolveProgress }
  | { readonly kind: 'ANSWER'; readonly answer: PlanAnswer }
  | { readonly kind: 'REFUSED'; readonly fields: readonly FieldError[] };

/** How somebody follows a search and ends it. */
export interface SolveContext {
  onProgress(progress: SolveProgress): void;
  readonly signal: AbortSignal;
}

/** Finds a plan without keeping others waiting. Null when it was stopped. */
export interface Solver {
  solve(question: PlanQuestion, context: SolveContext): Promise<PlanAnswer | null>;
}

/** Injection token of the process's `Solver`. */
export const SOLVER = Symbol('Solver');

const SCRIPT = new URL('./solve-thread.job.js', import.meta.url);

/** Searches in a thread of its own; stopping it answers at once and ends the thread. */
@Injectable()
export class ThreadSolver implements Solver {
  private readonly script: URL = SCRIPT;
  private readonly options: Pick<WorkerOptions, 'execArgv'> = {};

  /** A solver whose thread runs another script, for tests on sources. */
  static of(script: URL, execArgv: string[]): ThreadSolver {
    return Object.assign(new ThreadSolver(), { script, options: { execArgv } });
  }

  async solve(question: PlanQuestion, { onProgress, signal }: SolveContext): Promise<PlanAnswer | null> {
    if (signal.aborted) return null;
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const data: ThreadData = { question, stop };
    const thread = new Worker(this.script, { ...this.options, workerData: data });
    const { promise, resolve, reject } = Promise.withResolvers<PlanAnswer | null>();
    const abort = (): void => {
      Atomics.store(new Int32Array(stop), 0, 1);
      resolve(null);
    };
    signal.addEventListener('abort', abort, { once: true });
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'PROGRESS') onProgress(message.progress);
      else if (message.kind === 'ANSWER') resolve(message.answer);
      else reject(message.fields.length > 0 ? new InvalidInput(message.fields) : new Error('the search failed'));
    });
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('the search ended without an answer')));
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', abort);
      void thread.terminate();
    }
  }
}

/** Searches in the calling thread: for tests and for tools that have nothing else to do. */
export class InlineSolver implements Solver {
  async solve(question: PlanQuestion, { onProgress, signal }: SolveContext): Promise<PlanAnswer | null> {
    const following = { onProgress, shouldStop: () => signal.aborted, elapsed: () => performance.now() };
    return signal.aborted ? null : answerPlan(question, following);
  }
}
