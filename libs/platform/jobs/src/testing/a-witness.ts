import type { Actor, Uuid } from '@regiotafel/kernel';

/** Payload of the events in these tests. */
export interface Opened {
  readonly caseId: Uuid;
}

/** Remembers what handlers were called with, and tells when they were called often enough. */
export class Witness {
  readonly seen: { readonly actor: Actor; readonly payload: object }[] = [];
  private waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  readonly handler = (actor: Actor, payload: object): Promise<void> => {
    this.seen.push({ actor, payload });
    for (const { resolve } of this.waiting.filter(({ count }) => this.seen.length >= count)) resolve();
    return Promise.resolve();
  };

  calls(count: number): Promise<void> {
    if (this.seen.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ count, resolve }));
  }
}
