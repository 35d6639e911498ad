import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { log, TECHNICAL_CLOCK, type TechnicalClock } from '@regiotafel/runtime';
import { SESSION_STORE, type SessionStore } from './session.store.js';

const LOOK_EVERY_MS = 800;

/** Answers that stay open (subscriptions), by session. Each ends within a second of its session, wherever that ended. */
@Injectable()
export class OpenStreams implements OnModuleDestroy {
  private readonly streams = new Map<string, Set<() => void>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(SESSION_STORE) private readonly store: SessionStore,
    @Inject(TECHNICAL_CLOCK) private readonly now: TechnicalClock,
  ) {}

  /** Registers an open answer; call the result when it ended by itself. */
  open(idHash: Buffer, close: () => void): () => void {
    const key = idHash.toString('hex');
    const streams = this.streams.get(key) ?? new Set<() => void>();
    this.streams.set(key, streams.add(close));
    this.timer ??= setInterval(() => void this.closeEnded(), LOOK_EVERY_MS).unref();
    return () => {
      streams.delete(close);
      if (streams.size === 0) this.forget(key);
    };
  }

  /** Closes all streams of a session. */
  close(idHash: Buffer): void {
    this.closeKey(idHash.toString('hex'));
  }

  /** Closes the streams of sessions that ended elsewhere or by time. A store that does not answer closes them all. */
  async closeEnded(): Promise<void> {
    const keys = [...this.streams.keys()];
    if (keys.length === 0) return;
    try {
      const live = await this.store.live(
        keys.map((key) => Buffer.from(key, 'hex')),
        this.now(),
      );
      for (const key of keys) if (!live.has(key)) this.closeKey(key);
    } catch (error) {
      log.error('streams.unchecked', error);
      for (const key of keys) this.closeKey(key);
    }
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    for (const key of this.streams.keys()) this.closeKey(key);
  }

  private closeKey(key: string): void {
    const streams = this.streams.get(key) ?? [];
    this.forget(key);
    for (const close of streams) close();
  }

  private forget(key: string): void {
    this.streams.delete(key);
    if (this.streams.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
