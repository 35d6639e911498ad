import { type ResourceLimits, Worker } from 'node:worker_threads';

/** A script that works in a thread of its own, so that nobody waits for it. */
export interface ThreadScript {
  readonly url: URL;
  /** Options of Node for the thread; tests need some to run sources. */
  readonly execArgv?: string[];
}

/** One run of a script. `M` is what it says, `A` is the answer. */
export interface ThreadRun<M, A> {
  /** What the script finds in `workerData`. */
  readonly data: unknown;
  /** Hears what the script says and gives the answer once it has come. What it throws rejects the run. */
  readonly hear: (message: M, answer: (answer: A) => void) => void;
  /** Ends the run at once, whatever the script is busy with. */
  readonly signal: AbortSignal;
  /** The answer, or the error, of a run that was ended. */
  readonly onAbort: () => A;
  /** Most memory of the thread; more ends it with `ERR_WORKER_OUT_OF_MEMORY`, and nothing else. */
  readonly limits?: ResourceLimits;
}

/** Runs a script in a new thread, which is gone when the answer is there. Rejects when the script ends without one. */
export const runThread = async <M, A>(script: ThreadScript, run: ThreadRun<M, A>): Promise<A> => {
  const { promise, resolve, reject } = Promise.withResolvers<A>();
  const settling = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      reject(error as Error);
    }
  };
  const abort = (): void => settling(() => resolve(run.onAbort()));
  const thread = new Worker(script.url, {
    workerData: run.data,
    ...(script.execArgv ? { execArgv: script.execArgv } : {}),
    ...(run.limits ? { resourceLimits: run.limits } : {}),
  });
  run.signal.addEventListener('abort', abort, { once: true });
  thread.on('message', (message: M) => settling(() => run.hear(message, resolve)));
  thread.on('error', reject);
  thread.on('exit', () => reject(new Error('the thread ended without an answer')));
  try {
    return await promise;
  } finally {
    run.signal.removeEventListener('abort', abort);
    await thread.terminate();
  }
};
