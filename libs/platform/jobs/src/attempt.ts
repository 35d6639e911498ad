import { log as processLog, type LogFields } from '@regiotafel/runtime';
import type { Job } from 'bullmq';
import type { Envelope } from './envelope.js';
import type { JobContext } from './handlers.js';
import { type IdFields, onlyIds } from './only-ids.js';

/** Why a handler was told to stop. */
export type StopReason = 'CANCELLED' | 'CLOSING' | 'LATE';

const PROGRESS_EVERY_MS = 250;

/** One try at one job: carries the stop to the handler and its progress out. */
export class Attempt {
  private readonly abort = new AbortController();
  private told = false;
  private listened = false;
  private reason: StopReason | null = null;
  private pending: IdFields | null = null;
  private sending: Promise<void> = Promise.resolve();
  private nextSend: NodeJS.Timeout | null = null;
  private readonly late: NodeJS.Timeout;

  constructor(
    private readonly job: Job<Envelope>,
    private readonly fields: LogFields,
    maxRunMs: number,
  ) {
    this.late = setTimeout(() => this.stop('LATE'), maxRunMs);
  }

  /** Asks the handler to stop. The first reason counts. */
  stop(reason: StopReason): void {
    this.reason ??= reason;
    this.abort.abort(this.reason);
    this.told ||= this.listened;
  }

  /** Why the handler stopped before its end, or null when it was not told or never looked. */
  get stopped(): StopReason | null {
    return this.told ? this.reason : null;
  }

  /** Sends the last progress and lets go of the timers. */
  async end(): Promise<void> {
    clearTimeout(this.late);
    if (this.nextSend) clearTimeout(this.nextSend);
    this.send();
    await this.sending;
  }

  context(): JobContext {
    const write = (level: 'debug' | 'info' | 'warn') => (event: string, fields?: LogFields) =>
      processLog[level](event, { ...fields, ...this.fields });
    const signal = (): AbortSignal => this.listen();
    return {
      jobId: this.job.id ?? '',
      attempt: this.job.attemptsMade + 1,
      progress: (fields) => this.progress(onlyIds(fields)),
      shouldStop: () => this.tell(),
      get signal() {
        return signal();
      },
      log: { debug: write('debug'), info: write('info'), warn: write('warn') },
    };
  }

  private tell(): boolean {
    this.told ||= this.abort.signal.aborted;
    return this.told;
  }

  private listen(): AbortSignal {
    this.listened = true;
    this.tell();
    return this.abort.signal;
  }

  private progress(fields: IdFields): void {
    this.pending = fields;
    if (this.nextSend) return;
    this.send();
    this.nextSend = setTimeout(() => {
      this.nextSend = null;
      if (this.pending) this.progress(this.pending);
    }, PROGRESS_EVERY_MS);
  }

  private send(): void {
    const fields = this.pending;
    if (!fields) return;
    this.pending = null;
    this.sending = this.sending
      .then(() => this.job.updateProgress(fields))
      .catch((error: unknown) => void processLog.error('job.progress', error, this.fields));
  }
}
