import type { Providers } from '@regiotafel/directory';
import { embeddedIssuer, type Settings } from '@regiotafel/runtime';

const EMBEDDED = 'demo';

/** The identity providers that a file may name: the configured ones and, in demo, the embedded one. Who names none gets the first configured one, or else the embedded one. */
export const providersOf = (settings: Pick<Settings, 'mode' | 'publicUrl' | 'oidcIssuers'>): Providers => {
  const { issuer } = embeddedIssuer(settings);
  const configured = settings.oidcIssuers.map((provider) => [provider.id, provider.issuer] as const);
  return {
    fallback: settings.oidcIssuers[0]?.issuer ?? issuer,
    byId: new Map([...configured, ...(settings.mode === 'demo' ? [[EMBEDDED, issuer] as const] : [])]),
  };
};
