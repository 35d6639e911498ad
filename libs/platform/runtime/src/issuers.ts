import type { Settings } from './settings.js';
import type { TrustedIssuer } from './token.js';

/** The provider that a demo brings itself: mounted at `/idp` under the one public address. */
export const embeddedIssuer = (settings: Pick<Settings, 'publicUrl'>): TrustedIssuer => ({
  issuer: `${settings.publicUrl}/idp`,
  audience: settings.publicUrl,
});

/** Whose access tokens this process accepts: the configured providers and, in demo, the embedded one. */
export const trustedIssuers = (settings: Pick<Settings, 'mode' | 'publicUrl' | 'oidcIssuers'>): TrustedIssuer[] => [
  ...(settings.mode === 'demo' ? [embeddedIssuer(settings)] : []),
  ...settings.oidcIssuers.map(({ issuer, audience }) => ({ issuer, audience })),
];
