import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { TECHNICAL_CLOCK, type TechnicalClock } from '@regiotafel/runtime';
import { ABSOLUTE_MS, isLive, type Session, type Tokens } from './session.js';
import { SESSION_STORE, type SessionStore } from './session.store.js';
import { OpenStreams } from './streams.js';

/** A session read from the store may be used this long without reading it again: revocation holds within it. */
const CACHE_MS = 900;
const CACHED_AT_MOST = 5_000;
const TOUCH_EVERY_MS = 20_000;

const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest();

interface Cached {
  readonly session: Session | null;
  readonly readAt: number;
}

/** Who signed in: everything but the form of the session. */
export type SignIn = Pick<Session, 'provider' | 'issuer' | 'subject' | 'seat' | 'tokens'>;

/** Begins, finds, keeps alive and ends sessions. The id is only in the cookie; the store knows its hash. */
@Injectable()
export class Sessions {
  private readonly cache = new Map<string, Cached>();

  constructor(
    @Inject(SESSION_STORE) private readonly store: SessionStore,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
    @Inject(TECHNICAL_CLOCK) private readonly now: TechnicalClock,
  ) {}

  /** Stores a new session and returns the id for the cookie. */
  async begin(signIn: SignIn): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const createdAt = this.now();
    await this.store.insert({
      ...signIn,
      idHash: hashOf(id),
      tokenVersion: 1,
      createdAt,
      seenAt: createdAt,
      endsAt: createdAt + ABSOLUTE_MS,
    });
    return id;
  }

  /** The session of a cookie value, null when there is none or it ended. */
  async find(id: string | undefined): Promise<Session | null> {
    if (id === undefined || !/^[\w-]{43}$/.test(id)) return null;
    const idHash = hashOf(id);
    const now = this.now();
    const known = this.cache.get(idHash.toString('hex'));
    const session = known && now - known.readAt < CACHE_MS ? known.session : await this.read(idHash);
    return session && isLive(session, now) ? session : null;
  }

  /** The person did something: the quiet time starts again. */
  async heardFrom(session: Session): Promise<Session> {
    const now = this.now();
    if (now - session.seenAt < TOUCH_EVERY_MS) return session;
    await this.store.touch(session.idHash, now);
    return this.remember({ ...session, seenAt: now });
  }

  /** Acts from now on in another seat; streams opened in the old one close. */
  async chooseSeat(session: Session, seat: string): Promise<Session> {
    await this.store.chooseSeat(session.idHash, seat);
    this.streams.close(session.idHash);
    return this.remember({ ...session, seat });
  }

  /** Puts refreshed tokens in place of those of the session. */
  async saveTokens(session: Session, tokens: Tokens): Promise<Session> {
    await this.store.saveTokens(session.idHash, session.tokenVersion, tokens);
    return this.remember({ ...session, tokens, tokenVersion: session.tokenVersion + 1 });
  }

  /** Reads past the cache: what another process may have changed. */
  async read(idHash: Buffer): Promise<Session | null> {
    const session = await this.store.find(idHash);
    this.keep(idHash, session);
    return session;
  }

  /** True when this process may refresh the session's tokens now. */
  claimRefresh(session: Session, forMs: number): Promise<boolean> {
    const now = this.now();
    return this.store.claimRefresh(session.idHash, session.tokenVersion, now, now + forMs);
  }

  /** Ends a session at once: no request, no open stream. */
  end(session: Session): Promise<void> {
    return this.endHash(session.idHash);
  }

  /** As `end`, for a session known by its hash only. */
  async endHash(idHash: Buffer): Promise<void> {
    await this.store.remove(idHash);
    this.keep(idHash, null);
    this.streams.close(idHash);
  }

  /** Keeps a change of ours without making the copy younger: what others did must still be seen in time. */
  private remember(session: Session): Session {
    this.keep(session.idHash, session, this.cache.get(session.idHash.toString('hex'))?.readAt);
    return session;
  }

  private keep(idHash: Buffer, session: Session | null, readAt: number = this.now()): void {
    const key = idHash.toString('hex');
    this.cache.delete(key);
    this.cache.set(key, { session, readAt });
    const oldest = this.cache.size > CACHED_AT_MOST ? this.cache.keys().next() : undefined;
    if (oldest && !oldest.done) this.cache.delete(oldest.value);
  }
}
