import { Injectable } from '@nestjs/common';
import { DomainError } from '@regiotafel/kernel';
import { codeOf, runThread, type ThreadScript } from '@regiotafel/runtime';
import type { CalendarFault } from '../domain/content-lines.js';
import type { Interval } from '../domain/intervals.js';
import { CalendarError } from './calendar-values.service.js';

/** What a reading thread starts with; `line` holds where in the file it is. */
export interface ReadingData {
  readonly file: Uint8Array;
  readonly window: Interval;
  readonly line: SharedArrayBuffer;
}

/** What a reading thread says. */
export type ReadingMessage =
  { readonly kind: 'BUSY'; readonly busy: Interval[] } | { readonly kind: 'FAULT'; readonly fault: CalendarFault };

const SCRIPT: ThreadScript = { url: new URL('./read-calendar.job.js', import.meta.url) };
const WITHIN_MS = 5_000;
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
const AT_ONCE = 2;
const WAITING_MAX = 40;

/** Too many calendars wait to be read; try again later. */
class ReadersBusy extends DomainError {
  constructor() {
    super('UNAVAILABLE', 'Too many calendars are being read');
  }
}

/**
 * Reads calendars in threads, two at once: whatever stands in a file, the process goes on answering others, and a file
 * that takes too long or too much memory is refused with the line that was being read.
 */
@Injectable()
export class CalendarReader {
  private readonly script: ThreadScript = SCRIPT;
  private readonly withinMs: number = WITHIN_MS;
  private readonly waiting: (() => void)[] = [];
  private reading = 0;

  /** A reader whose threads run another script, for tests on sources. */
  static of(script: ThreadScript, withinMs: number = WITHIN_MS): CalendarReader {
    return Object.assign(new CalendarReader(), { script, withinMs });
  }

  /** When the owner of a calendar is busy inside a window. @throws CalendarError for a file that cannot be read */
  async read(file: Buffer, window: Interval): Promise<Interval[]> {
    await this.turn();
    try {
      return await this.inThread(file, window);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.reading -= 1;
    }
  }

  private async turn(): Promise<void> {
    if (this.reading < AT_ONCE) {
      this.reading += 1;
      return;
    }
    if (this.waiting.length >= WAITING_MAX) throw new ReadersBusy();
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private async inThread(file: Buffer, window: Interval): Promise<Interval[]> {
    const line = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const faultHere = (code: CalendarFault['code']): CalendarError =>
      new CalendarError({ code, line: Math.max(1, Atomics.load(new Int32Array(line), 0)) });
    const data: ReadingData = { file, window, line };
    try {
      return await runThread<ReadingMessage, Interval[]>(this.script, {
        data,
        limits: LIMITS,
        signal: AbortSignal.timeout(this.withinMs),
        onAbort: () => {
          throw faultHere('TOO_SLOW');
        },
        hear: (message, answer) => {
          if (message.kind === 'FAULT') throw new CalendarError(message.fault);
          answer(message.busy);
        },
      });
    } catch (error) {
      throw codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? faultHere('TOO_LARGE') : error;
    }
  }
}
