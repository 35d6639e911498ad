import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Settings } from '@regiotafel/runtime';

/** A calendar of 5 MB inside JSON still fits. */
const BODY_BYTES = 8 * 1024 * 1024;
const REQUEST_WITHIN_MS = 30_000;

/** The Fastify adapter of the process that browsers talk to: limits on size and time, addresses only from trusted proxies. */
export const gatewayAdapter = ({ trustedProxies }: Pick<Settings, 'trustedProxies'>): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_WITHIN_MS,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    forceCloseConnections: false,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
  });
