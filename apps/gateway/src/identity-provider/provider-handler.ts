import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request below `/idp`. */
export type ProviderHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** Injection token of the demo's own identity provider; null in production. */
export const IDENTITY_PROVIDER = Symbol('IdentityProvider');
