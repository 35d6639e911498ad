import type { Settings } from '@regiotafel/runtime';
import { Budget } from './budget.js';

/** Requests per minute for one session, and for one address without a session. */
export type LimitRules = Settings['limits'];

const budget = (perMinute: number, now: () => number): Budget =>
  new Budget({ perMinute, burst: Math.ceil(perMinute / 2) }, now);

/** Counts requests in this process: by session for who is signed in, by address for who is not. */
export class Limits {
  private readonly sessions: Budget;
  private readonly addresses: Budget;

  constructor({ session, address }: LimitRules, now: () => number) {
    this.sessions = budget(session, now);
    this.addresses = budget(address, now);
  }

  /** 0 when the request may go on, else the seconds to wait. */
  take(session: { readonly idHash: Buffer } | null, address: string): number {
    return session ? this.sessions.take(session.idHash.toString('hex')) : this.addresses.take(address);
  }
}
