import { Budget, type BudgetRules } from './budget.js';

/** How much one session and one address without a session may ask. */
export interface LimitRules {
  readonly session: BudgetRules;
  readonly address: BudgetRules;
}

/** Enough for a busy coordinator, and for an office of reporters behind one address; too little to try out codes. */
export const DEFAULT_LIMITS: LimitRules = {
  session: { perMinute: 1_200, burst: 300 },
  address: { perMinute: 120, burst: 60 },
};

/** Counts requests: by session for who is signed in, by address for who is not. */
export class Limits {
  private readonly sessions: Budget;
  private readonly addresses: Budget;

  constructor(rules: LimitRules, now: () => number) {
    this.sessions = new Budget(rules.session, now);
    this.addresses = new Budget(rules.address, now);
  }

  /** 0 when the request may go on, else the seconds to wait. */
  take(session: { readonly idHash: Buffer } | null, address: string): number {
    return session ? this.sessions.take(session.idHash.toString('hex')) : this.addresses.take(address);
  }
}

/** Injection token of `LimitRules`. */
export const LIMIT_RULES = Symbol('LimitRules');
