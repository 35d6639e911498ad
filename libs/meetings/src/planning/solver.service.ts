import { Injectable } from '@nestjs/common';
import { type FieldError, InvalidInput } from '@regiotafel/kernel';
import { runThread, type ThreadScript } from '@regiotafel/runtime';
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

const SCRIPT: ThreadScript = { url: new URL('./solve-thread.job.js', import.meta.url) };

/** Searches in a thread of its own; stopping it answers at once and ends the thread. */
@Injectable()
export class ThreadSolver implements Solver {
  private readonly script: ThreadScript = SCRIPT;

  /** A solver whose thread runs another script, for tests on sources. */
  static of(script: ThreadScript): ThreadSolver {
    return Object.assign(new ThreadSolver(), { script });
  }

  async solve(question: PlanQuestion, { onProgress, signal }: SolveContext): Promise<PlanAnswer | null> {
    if (signal.aborted) return null;
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const data: ThreadData = { question, stop };
    return runThread<ThreadMessage, PlanAnswer | null>(this.script, {
      data,
      signal,
      onAbort: () => {
        Atomics.store(new Int32Array(stop), 0, 1);
        return null;
      },
      hear: (message, answer) => {
        if (message.kind === 'PROGRESS') onProgress(message.progress);
        else if (message.kind === 'ANSWER') answer(message.answer);
        else throw message.fields.length > 0 ? new InvalidInput(message.fields) : new Error('the search failed');
      },
    });
  }
}

/** Searches in the calling thread: for tests and for tools that have nothing else to do. */
export class InlineSolver implements Solver {
  async solve(question: PlanQuestion, { onProgress, signal }: SolveContext): Promise<PlanAnswer | null> {
    const following = { onProgress, shouldStop: () => signal.aborted, elapsed: () => performance.now() };
    return signal.aborted ? null : answerPlan(question, following);
  }
}
