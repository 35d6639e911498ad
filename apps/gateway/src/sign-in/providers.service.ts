import { Inject, Injectable } from '@nestjs/common';
import { Unauthenticated } from '@regiotafel/kernel';
import {
  codeOf,
  IdentityProviderUnavailable,
  log,
  SETTINGS_OF_PROCESS,
  type Settings,
  TECHNICAL_CLOCK,
  type TechnicalClock,
  VERIFY_TOKEN,
  type VerifiedToken,
  type VerifyToken,
} from '@regiotafel/runtime';
import * as client from 'openid-client';
import { ACCESS_TOKEN_MS, type Tokens } from '../session/session.js';
import { ATTEMPT_MS, type Attempt } from './attempt.js';
import { PROVIDERS, type Provider } from './provider.js';

const ANSWER_WITHIN_S = 5;

/** What the provider told about a person, checked. */
export interface SignedIn {
  readonly token: VerifiedToken;
  readonly tokens: Tokens;
}

/** Basic authentication of the client unless the provider takes only the form. */
const clientAuth = (secret: string): client.ClientAuth => {
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, metadata, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported;
    (methods && !methods.includes('client_secret_basic') ? post : basic)(server, metadata, body, headers);
  };
};

/** The provider did not answer, or not as a provider: nothing is known about the person. */
const isSilence = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof client.ResponseBodyError && (error.status >= 500 || error.status === 429)) ||
  (error instanceof client.ClientError &&
    ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'].includes(
      error.code ?? '',
    ));

/** The identity providers of this installation: sign-in, refresh and sign-out by OpenID Connect. */
@Injectable()
export class Providers {
  private readonly configurations = new Map<string, Promise<client.Configuration>>();

  constructor(
    @Inject(PROVIDERS) private readonly providers: readonly Provider[],
    @Inject(SETTINGS_OF_PROCESS) private readonly settings: Settings,
    @Inject(VERIFY_TOKEN) private readonly verifyToken: VerifyToken,
    @Inject(TECHNICAL_CLOCK) private readonly now: TechnicalClock,
  ) {}

  /** For the choice on the sign-in page. */
  list(): { id: string; name: string }[] {
    return this.providers.map(({ id, name }) => ({ id, name }));
  }

  /** The provider with this id, or the only one when no id is given. */
  find(id: string | undefined): Provider | undefined {
    return id === undefined && this.providers.length === 1
      ? this.providers[0]
      : this.providers.find((one) => one.id === id);
  }

  /** Where to send the browser, and what to remember until it comes back; `isFresh` asks the provider to sign in anew. @throws IdentityProviderUnavailable */
  async begin(
    provider: Provider,
    origin: Pick<Attempt, 'returnTo' | 'replaces' | 'keeps'>,
    isFresh = false,
  ): Promise<{ url: URL; attempt: Attempt }> {
    const configuration = await this.configurationOf(provider);
    const verifier = client.randomPKCECodeVerifier();
    const [state, nonce] = [client.randomState(), client.randomNonce()];
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callbackOf(provider),
      scope: provider.scope,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...provider.extra,
      ...(isFresh ? { prompt: 'login' } : {}),
    });
    return { url, attempt: { ...origin, state, nonce, verifier, expires: this.now() + ATTEMPT_MS } };
  }

  /**
   * Exchanges the code in a callback for tokens. `query` is the callback's query text.
   * @throws Unauthenticated when the provider or a check says no
   * @throws IdentityProviderUnavailable when it does not answer
   */
  async finish(provider: Provider, attempt: Attempt, query: string): Promise<SignedIn> {
    const configuration = await this.configurationOf(provider);
    const callback = new URL(`${this.callbackOf(provider)}?${query}`);
    const response = await client
      .authorizationCodeGrant(configuration, callback, {
        pkceCodeVerifier: attempt.verifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      })
      .catch((error: unknown) => this.refuse('sign-in', provider, error));
    const signedIn = await this.checked(response);
    if (response.claims()?.sub !== signedIn.token.subject || signedIn.token.issuer !== provider.issuer)
      throw new Unauthenticated();
    return signedIn;
  }

  /** New tokens for a session. @throws Unauthenticated when the provider ended it, IdentityProviderUnavailable otherwise */
  async refresh(provider: Provider, refreshToken: string): Promise<SignedIn> {
    const configuration = await this.configurationOf(provider);
    const response = await client
      .refreshTokenGrant(configuration, refreshToken)
      .catch((error: unknown) => this.refuse('refresh', provider, error));
    const { token, tokens } = await this.checked(response);
    return { token, tokens: { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken } };
  }

  /** Tells the provider that its refresh token is no longer needed. Never fails: the session is gone already. */
  async forget(provider: Provider, refreshToken: string): Promise<void> {
    try {
      const configuration = await this.configurationOf(provider);
      if (configuration.serverMetadata().revocation_endpoint) await client.tokenRevocation(configuration, refreshToken);
    } catch (error) {
      log.error('provider.revocation_failed', error, { provider: provider.id });
    }
  }

  /** Where the browser can also sign out at the provider, null when it has no such page or does not answer. */
  async signOutUrl(provider: Provider): Promise<string | null> {
    if (provider.embedded) return null;
    try {
      const configuration = await this.configurationOf(provider);
      if (!configuration.serverMetadata().end_session_endpoint) return null;
      return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${this.settings.publicUrl}/` }).href;
    } catch {
      return null;
    }
  }

  private callbackOf(provider: Provider): string {
    return `${this.settings.publicUrl}/api/callback/${provider.id}`;
  }

  private async checked(response: client.TokenEndpointResponse): Promise<SignedIn> {
    const token = await this.verifyToken(response.access_token);
    const accessExpires = Math.min(token.expires, this.now() + ACCESS_TOKEN_MS);
    return {
      token,
      tokens: { accessToken: response.access_token, accessExpires, refreshToken: response.refresh_token ?? null },
    };
  }

  private refuse(step: string, provider: Provider, error: unknown): never {
    if (!isSilence(error)) {
      log.warn('provider.refused', { step, provider: provider.id, reason: codeOf(error) });
      throw new Unauthenticated();
    }
    log.error('provider.silent', error, { step, provider: provider.id });
    throw new IdentityProviderUnavailable();
  }

  /** Discovers a provider once; a failed discovery is tried again at the next request. */
  private configurationOf(provider: Provider): Promise<client.Configuration> {
    const known = this.configurations.get(provider.id);
    if (known) return known;
    const found = client
      .discovery(new URL(provider.issuer), provider.clientId, provider.metadata, clientAuth(provider.clientSecret), {
        timeout: ANSWER_WITHIN_S,
        execute: provider.issuer.startsWith('http:') ? [client.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        this.configurations.delete(provider.id);
        log.error('provider.silent', error, { provider: provider.id });
        throw new IdentityProviderUnavailable();
      });
    this.configurations.set(provider.id, found);
    return found;
  }
}
