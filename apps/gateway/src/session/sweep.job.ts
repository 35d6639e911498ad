import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { log, TECHNICAL_CLOCK, type TechnicalClock } from '@regiotafel/runtime';
import { SESSION_STORE, type SessionStore } from './session.store.js';

const EVERY_MS = 60_000;

/** Removes ended sessions, with the tokens in them, every minute. */
@Injectable()
export class SessionSweep implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(SESSION_STORE) private readonly store: SessionStore,
    @Inject(TECHNICAL_CLOCK) private readonly now: TechnicalClock,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.sweep(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async sweep(): Promise<void> {
    try {
      await this.store.sweep(this.now());
    } catch (error) {
      log.error('sessions.not_swept', error);
    }
  }
}
