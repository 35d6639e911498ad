/** How much one key may do: `perMinute` in the long run, `burst` at once. */
export interface BudgetRules {
  readonly perMinute: number;
  readonly burst: number;
}

interface Bucket {
  left: number;
  at: number;
}

const KEYS_AT_MOST = 20_000;

/** Token buckets by key, in this process's memory. When there are too many keys the longest untouched go first. */
export class Budget {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly rules: BudgetRules,
    private readonly now: () => number,
  ) {}

  /** Takes one. Returns 0 when that was allowed, else the whole seconds to wait. */
  take(key: string): number {
    const { perMinute, burst } = this.rules;
    const now = this.now();
    const bucket = this.buckets.get(key) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) * perMinute) / 60_000);
    const allowed = left >= 1;
    this.buckets.delete(key);
    this.buckets.set(key, { left: allowed ? left - 1 : left, at: now });
    const oldest = this.buckets.size > KEYS_AT_MOST ? this.buckets.keys().next() : undefined;
    if (oldest && !oldest.done) this.buckets.delete(oldest.value);
    return allowed ? 0 : Math.ceil(((1 - left) * 60) / perMinute);
  }
}
