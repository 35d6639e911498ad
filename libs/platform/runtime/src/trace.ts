import { randomBytes } from 'node:crypto';
import { isUuid, type Origin, ORIGINS, type Uuid } from '@regiotafel/kernel';

const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const GROUPS = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** The header with which the gateway tells services the trace of an operation. */
export const TRACE_HEADER = 'traceparent';
/** The header with which it tells them the origin. */
export const ORIGIN_HEADER = 'x-origin';

/** The trace as W3C Trace Context writes it, with a parent id of this process. */
export const traceparentOf = (trace: Uuid): string =>
  `00-${trace.replaceAll('-', '')}-${randomBytes(8).toString('hex')}-01`;

/** The trace id of a `traceparent` as a UUID; undefined for anything else. */
export const traceOf = (traceparent: string): Uuid | undefined => {
  const id = TRACEPARENT.exec(traceparent)?.[1]?.replace(GROUPS, '$1-$2-$3-$4-$5');
  return id !== undefined && isUuid(id) ? id : undefined;
};

/** An origin as the gateway writes it; `API` for anything else. Told, not proven: it says as much as the log of a proxy. */
export const originOf = (text: string): Origin => ORIGINS.find((origin) => origin === text && isApi(origin)) ?? 'API';

const isApi = (origin: Origin): boolean => origin.startsWith('API');
