import * as v from 'valibot';
import type { Seal } from '../session/seal.js';

/** How long a person may take at the provider, in milliseconds. */
export const ATTEMPT_MS = 10 * 60_000;

const attemptSchema = v.object({
  state: v.string(),
  nonce: v.string(),
  verifier: v.string(),
  returnTo: v.string(),
  /** Hex of the hash of the session that the new one takes the place of. */
  replaces: v.nullable(v.string()),
  /** The seat and the person of that session: whoever signs in again goes on in it. */
  keeps: v.nullable(v.object({ seat: v.string(), issuer: v.string(), subject: v.string() })),
  expires: v.number(),
});

/** One sign-in under way; it travels sealed in a cookie of its own. `expires` in epoch milliseconds. */
export type Attempt = v.InferOutput<typeof attemptSchema>;

const boundTo = (provider: string): Buffer => Buffer.from(provider);

/** The cookie value of an attempt at one provider. */
export const sealAttempt = (attempt: Attempt, provider: string, seal: Seal): string =>
  seal.seal(JSON.stringify(attempt), boundTo(provider)).toString('base64url');

/** The attempt in a cookie; null when it is absent, forged, too old or of another provider. */
export const openAttempt = (value: string | undefined, provider: string, seal: Seal, now: number): Attempt | null => {
  const text = value === undefined ? null : seal.open(Buffer.from(value, 'base64url'), boundTo(provider));
  if (text === null) return null;
  const attempt = v.parse(attemptSchema, JSON.parse(text));
  return attempt.expires > now ? attempt : null;
};

/** A path on our own origin, or `/` when the text is anything else. */
export const ownPath = (text: unknown, publicUrl: string): string => {
  if (typeof text !== 'string' || text.length > 500 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)) return '/';
  const url = URL.parse(text, publicUrl);
  return url?.origin === publicUrl && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : '/';
};
