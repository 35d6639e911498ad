import { embeddedIssuer, type OidcIssuer, type Settings } from '@regiotafel/runtime';
import type { ClientMetadata } from 'openid-client';

/** An identity provider as the gateway uses it. */
export interface Provider extends Pick<OidcIssuer, 'id' | 'name' | 'issuer' | 'clientId' | 'clientSecret' | 'scope'> {
  /** Parameters added to the authorization request. */
  readonly extra: Readonly<Record<string, string>>;
  readonly metadata: Partial<ClientMetadata>;
  /** The demo's own, at `/idp` of this process. */
  readonly embedded: boolean;
}

/** Injection token of the list of `Provider`. */
export const PROVIDERS = Symbol('Providers');

/** The client id of the gateway at the demo's own provider. */
export const EMBEDDED_CLIENT_ID = 'regiotafel';

const external = ({ id, name, issuer, clientId, clientSecret, scope }: OidcIssuer): Provider => ({
  id,
  name,
  issuer,
  clientId,
  clientSecret,
  scope,
  extra: {},
  metadata: {},
  embedded: false,
});

/** The demo's provider: asks who you are at every sign-in, so that one browser can be several people in turn. */
const embedded = (settings: Settings, clientSecret: string): Provider => {
  const { issuer, audience } = embeddedIssuer(settings);
  return {
    id: 'demo',
    name: 'Demo',
    issuer,
    clientId: EMBEDDED_CLIENT_ID,
    clientSecret,
    scope: 'openid',
    extra: { prompt: 'login', resource: audience },
    metadata: { id_token_signed_response_alg: 'ES256' },
    embedded: true,
  };
};

/** All providers of an installation; in demo the embedded one comes first. */
export const providersOf = (settings: Settings, embeddedSecret: string): Provider[] => [
  ...(settings.mode === 'demo' ? [embedded(settings, embeddedSecret)] : []),
  ...settings.oidcIssuers.map(external),
];
