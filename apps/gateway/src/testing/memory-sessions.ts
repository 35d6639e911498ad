import { isLive, type Session, type Tokens } from '../session/session.js';
import { type SessionStore, SessionsUnavailable } from '../session/session.store.js';

interface Kept {
  session: Session;
  claimedUntil: number;
}

/** Sessions in memory, for tests that are not about the database. Two gateways may share one. */
export class MemorySessions implements SessionStore {
  private readonly kept = new Map<string, Kept>();
  /** Makes every call fail, as a database that went away does. */
  broken = false;

  get size(): number {
    return this.kept.size;
  }

  async insert(session: Session): Promise<void> {
    this.kept.set(session.idHash.toString('hex'), { session, claimedUntil: 0 });
  }

  async find(idHash: Buffer): Promise<Session | null> {
    return this.at(idHash)?.session ?? null;
  }

  async touch(idHash: Buffer, at: number): Promise<void> {
    this.change(idHash, (session) => ({ ...session, seenAt: Math.max(session.seenAt, at) }));
  }

  async chooseSeat(idHash: Buffer, seat: string): Promise<void> {
    this.change(idHash, (session) => ({ ...session, seat }));
  }

  async claimRefresh(idHash: Buffer, tokenVersion: number, now: number, until: number): Promise<boolean> {
    const kept = this.at(idHash);
    if (!kept || kept.session.tokenVersion !== tokenVersion || kept.claimedUntil > now) return false;
    kept.claimedUntil = until;
    return true;
  }

  async saveTokens(idHash: Buffer, tokenVersion: number, tokens: Tokens): Promise<void> {
    const kept = this.at(idHash);
    if (kept?.session.tokenVersion !== tokenVersion) return;
    kept.session = { ...kept.session, tokens, tokenVersion: tokenVersion + 1 };
    kept.claimedUntil = 0;
  }

  async remove(idHash: Buffer): Promise<void> {
    this.kept.delete(idHash.toString('hex'));
  }

  async removeAll(): Promise<void> {
    this.kept.clear();
  }

  async live(idHashes: readonly Buffer[], now: number): Promise<ReadonlySet<string>> {
    if (this.broken) throw new SessionsUnavailable();
    const keys = idHashes.map((idHash) => idHash.toString('hex'));
    return new Set(keys.filter((key) => this.isLive(key, now)));
  }

  async sweep(now: number): Promise<void> {
    for (const key of this.kept.keys()) if (!this.isLive(key, now)) this.kept.delete(key);
  }

  async close(): Promise<void> {}

  private isLive(key: string, now: number): boolean {
    const kept = this.kept.get(key);
    return kept !== undefined && isLive(kept.session, now);
  }

  private at(idHash: Buffer): Kept | undefined {
    if (this.broken) throw new SessionsUnavailable();
    return this.kept.get(idHash.toString('hex'));
  }

  private change(idHash: Buffer, to: (session: Session) => Session): void {
    const kept = this.at(idHash);
    if (kept) kept.session = to(kept.session);
  }
}
