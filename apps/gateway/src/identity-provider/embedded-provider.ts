import { randomBytes } from 'node:crypto';
import { embeddedIssuer, log, type Settings } from '@regiotafel/runtime';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { type Configuration, type KoaContextWithOIDC, Provider as OidcProvider } from 'oidc-provider';
import { ABSOLUTE_MS, ACCESS_TOKEN_MS } from '../session/session.js';
import { EMBEDDED_CLIENT_ID } from '../sign-in/provider.js';
import { DEMO_ACR } from './acr.js';
import type { DemoAccount } from './demo-account.js';
import { memoryStorage } from './memory.adapter.js';
import type { ProviderHandler } from './provider-handler.js';
import { failurePage } from './sign-in-page.js';
import { signInRoutes } from './sign-in-routes.js';

export interface EmbeddedProviderOptions {
  readonly settings: Pick<Settings, 'mode' | 'port' | 'publicUrl'>;
  readonly accounts: readonly DemoAccount[];
  /** Secret that the gateway, its only client, proves itself with. */
  readonly clientSecret: string;
}

const signingKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: randomBytes(8).toString('hex') };
};

/** When and how the person of a token proved who they are, for step-up checks in the services. */
const proofClaims = (ctx: KoaContextWithOIDC): Record<string, number | string> | undefined => {
  const source = ctx.oidc.entities.AuthorizationCode ?? ctx.oidc.entities.RefreshToken;
  return source?.authTime === undefined ? undefined : { auth_time: source.authTime, acr: source.acr ?? DEMO_ACR };
};

/** The gateway is the provider's own client: signing in is consent. */
const grantEverything = async (ctx: KoaContextWithOIDC, audience: string) => {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(audience, '');
  await grant.save();
  return grant;
};

const cookiesOf = ({ port, publicUrl }: EmbeddedProviderOptions['settings']): Configuration['cookies'] => {
  const rules = { signed: true, httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') } as const;
  return {
    keys: [randomBytes(32).toString('hex')],
    names: {
      interaction: `rt-idp-interaction-${port}`,
      resume: `rt-idp-resume-${port}`,
      session: `rt-idp-session-${port}`,
    },
    short: rules,
    long: rules,
  };
};

const featuresOf = (audience: string): Configuration['features'] => ({
  devInteractions: { enabled: false },
  rpInitiatedLogout: { enabled: false },
  revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
  resourceIndicators: {
    enabled: true,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      audience,
      scope: '',
      accessTokenFormat: 'jwt',
      accessTokenTTL: ACCESS_TOKEN_MS / 1000,
      jwt: { sign: { alg: 'ES256' } },
    }),
  },
});

const TTL: Configuration['ttl'] = {
  AccessToken: ACCESS_TOKEN_MS / 1000,
  AuthorizationCode: 60,
  IdToken: ACCESS_TOKEN_MS / 1000,
  Interaction: 600,
  Grant: ABSOLUTE_MS / 1000,
  RefreshToken: ABSOLUTE_MS / 1000,
  Session: ABSOLUTE_MS / 1000,
};

const configurationOf = ({ accounts, clientSecret, settings }: EmbeddedProviderOptions, key: JWK): Configuration => {
  const { audience } = embeddedIssuer(settings);
  return {
    adapter: memoryStorage(),
    jwks: { keys: [key] },
    clients: [
      {
        client_id: EMBEDDED_CLIENT_ID,
        client_secret: clientSecret,
        redirect_uris: [`${settings.publicUrl}/api/callback/demo`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    cookies: cookiesOf(settings),
    features: featuresOf(audience),
    pkce: { required: () => true },
    findAccount: (_ctx, subject) =>
      accounts.some((account) => account.subject === subject)
        ? { accountId: subject, claims: () => ({ sub: subject }) }
        : undefined,
    interactions: { url: (_ctx, interaction) => `/idp/sign-in/${interaction.uid}` },
    loadExistingGrant: (ctx) => grantEverything(ctx, audience),
    extraTokenClaims: (ctx) => proofClaims(ctx),
    issueRefreshToken: () => Promise.resolve(true),
    expiresWithSession: () => Promise.resolve(false),
    renderError: (ctx) => failurePage(ctx),
    ttl: TTL,
  };
};

/**
 * An OpenID provider of our own, so that a demo runs without one. It asks no password.
 * @throws Error in production
 */
export const embeddedProvider = async (options: EmbeddedProviderOptions): Promise<ProviderHandler> => {
  if (options.settings.mode === 'production')
    throw new Error('The embedded identity provider does not run in production.');
  const provider = new OidcProvider(
    embeddedIssuer(options.settings).issuer,
    configurationOf(options, await signingKey()),
  );
  provider.silent = true;
  provider.on('server_error', (_ctx, error) => void log.error('identity-provider.failed', error));
  provider.proxy = options.settings.publicUrl.startsWith('https:');
  provider.use(signInRoutes(provider, options.accounts));
  const handle = provider.callback();
  return (request, response) => {
    const { url = '/' } = request;
    Object.assign(request, { originalUrl: url, url: url.slice('/idp'.length) || '/' });
    void handle(request, response);
  };
};
