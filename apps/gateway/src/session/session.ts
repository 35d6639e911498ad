/** A session ends after this much quiet, in milliseconds. */
export const IDLE_MS = 15 * 60_000;

/** A session ends after this much time whatever happens, in milliseconds. */
export const ABSOLUTE_MS = 8 * 3_600_000;

/** An access token is used for at most this long, whatever the provider allows, in milliseconds. */
export const ACCESS_TOKEN_MS = 5 * 60_000;

/** A new access token is fetched this long before the old one ends, in milliseconds. */
export const REFRESH_EARLY_MS = 45_000;

/** What the provider gave. Never leaves this process unsealed. */
export interface Tokens {
  readonly accessToken: string;
  /** Epoch milliseconds, at most `ACCESS_TOKEN_MS` after it was given. */
  readonly accessExpires: number;
  readonly refreshToken: string | null;
}

/** A signed-in browser. Times in epoch milliseconds. */
export interface Session {
  /** SHA-256 of the id in the cookie. */
  readonly idHash: Buffer;
  /** Id of the identity provider in the settings. */
  readonly provider: string;
  readonly issuer: string;
  readonly subject: string;
  /** `<tenant id>.<member id>`, null until one is chosen. */
  readonly seat: string | null;
  readonly tokens: Tokens;
  /** Goes up with each refresh, so that of several processes one wins. */
  readonly tokenVersion: number;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly endsAt: number;
}

/** When a session ends if nothing more is heard from the browser. */
export const expiresAt = (session: Pick<Session, 'seenAt' | 'endsAt'>): number =>
  Math.min(session.seenAt + IDLE_MS, session.endsAt);

/** True while a session may be used. */
export const isLive = (session: Pick<Session, 'seenAt' | 'endsAt'>, now: number): boolean => now < expiresAt(session);
