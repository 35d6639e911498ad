import { DomainError, Unauthenticated } from '@regiotafel/kernel';
import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, jwtVerify, type RemoteJWKSet } from 'jose';
import * as v from 'valibot';

/** A provider whose access tokens count, and what those must be made for. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
}

/** What a verified access token says. Times in epoch milliseconds. */
export interface VerifiedToken {
  readonly issuer: string;
  readonly subject: string;
  readonly expires: number;
  /** How strongly the person signed in, in the provider's words. */
  readonly acr: string | null;
  /** When the person last proved who they are. */
  readonly authTime: number | null;
}

/**
 * Checks an access token: signature by the provider's published keys, issuer, audience, times, kind of token.
 * A token seen before costs a look-up until it expires.
 * @throws Unauthenticated whatever is wrong with the token
 * @throws IdentityProviderUnavailable when the keys cannot be fetched, so that nobody is signed out by an outage
 */
export type VerifyToken = (token: string) => Promise<VerifiedToken>;

/** The provider's keys cannot be fetched now. */
export class IdentityProviderUnavailable extends DomainError {
  constructor() {
    super('IDENTITY_PROVIDER_UNAVAILABLE', 'The identity provider does not answer');
  }
}

/** How a verifier is made. */
export interface TokenVerifierOptions {
  readonly issuers: readonly TrustedIssuer[];
  /** Technical time, epoch milliseconds. */
  readonly now?: () => number;
  /** Verified tokens kept in memory at most. */
  readonly capacity?: number;
}

const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'EdDSA',
  'Ed25519',
] as const;
const CLOCK_TOLERANCE_S = 5;
const FETCH_WITHIN_MS = 5_000;
const UNKNOWN_KEY_REFRESH_MS = 10_000;
const RETRY_DISCOVERY_MS = 2_000;

const discoverySchema = v.object({ issuer: v.string(), jwks_uri: v.pipe(v.string(), v.url()) });

/** Keys of one provider, by discovery; a failed discovery is not tried again for a moment. */
const keySource = (issuer: string, now: () => number): (() => Promise<RemoteJWKSet>) => {
  let keys: Promise<RemoteJWKSet> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  const discover = async (): Promise<RemoteJWKSet> => {
    const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      redirect: 'error',
      signal: AbortSignal.timeout(FETCH_WITHIN_MS),
    });
    const found = v.parse(discoverySchema, await answer.json());
    if (found.issuer !== issuer) throw new IdentityProviderUnavailable();
    return createRemoteJWKSet(new URL(found.jwks_uri), {
      timeoutDuration: FETCH_WITHIN_MS,
      cooldownDuration: UNKNOWN_KEY_REFRESH_MS,
    });
  };
  return () => {
    if (keys) return keys;
    if (now() - failedAt < RETRY_DISCOVERY_MS) return Promise.reject(new IdentityProviderUnavailable());
    keys = discover().catch(() => {
      keys = undefined;
      failedAt = now();
      throw new IdentityProviderUnavailable();
    });
    return keys;
  };
};

/** Faults of the token itself; every other failure is the provider's or the network's. */
const isTokenFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && !(error instanceof errors.JWKSInvalid);

/** ID, refresh and logout tokens are signed by the same keys; some providers tell them apart only by their claims. */
const isAccessToken = (header: { typ?: string }, payload: JWTPayload): boolean => {
  const typ = header.typ?.toLowerCase().replace(/^application\//, '');
  const kind = payload['typ'];
  return (
    (typ === undefined || typ === 'jwt' || typ === 'at+jwt') &&
    (kind === undefined || kind === 'Bearer') &&
    payload['at_hash'] === undefined &&
    payload['events'] === undefined
  );
};

const claimedIssuer = (token: string): string | undefined => {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
};

interface Provider extends TrustedIssuer {
  readonly keys: () => Promise<RemoteJWKSet>;
}

const verify = async (token: string, provider: Provider, now: number): Promise<VerifiedToken> => {
  const keys = await provider.keys();
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer: provider.issuer,
    audience: provider.audience,
    algorithms: [...ALGORITHMS],
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ['exp', 'sub'],
    currentDate: new Date(now),
  }).catch((error: unknown) => {
    throw isTokenFault(error) ? new Unauthenticated() : new IdentityProviderUnavailable();
  });
  const { sub, exp, acr, auth_time: authTime } = payload;
  if (!isAccessToken(protectedHeader, payload) || !sub || exp === undefined) throw new Unauthenticated();
  return {
    issuer: provider.issuer,
    subject: sub,
    expires: exp * 1000,
    acr: typeof acr === 'string' ? acr : null,
    authTime: typeof authTime === 'number' ? authTime * 1000 : null,
  };
};

/** Makes the verifier of a process. Providers are discovered at their first token, so they may start later. */
export const createTokenVerifier = ({
  issuers,
  now = Date.now,
  capacity = 10_000,
}: TokenVerifierOptions): VerifyToken => {
  const trusted = new Map(issuers.map((entry) => [entry.issuer, { ...entry, keys: keySource(entry.issuer, now) }]));
  const verified = new Map<string, VerifiedToken>();

  const remember = (token: string, result: VerifiedToken): VerifiedToken => {
    verified.delete(token);
    verified.set(token, result);
    const oldest = verified.size > capacity ? verified.keys().next() : undefined;
    if (oldest && !oldest.done) verified.delete(oldest.value);
    return result;
  };

  return async (token) => {
    const known = verified.get(token);
    if (known && known.expires > now()) return remember(token, known);
    verified.delete(token);
    const provider = trusted.get(claimedIssuer(token) ?? '');
    if (!provider) throw new Unauthenticated();
    return remember(token, await verify(token, provider, now()));
  };
};
