import type { IncomingHttpHeaders } from 'node:http';
import type { DomainError } from '@regiotafel/kernel';
import { isForSystems, REPORT_BODY_BYTES, REPORTS_PATH } from '../reports/problem.js';
import { ForeignRequest, TooLarge } from './refusals.js';

/** What the guard looks at. `path` is that of the matched route, empty when there is none. */
export interface GuardedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

const API_BODY_BYTES = 16_384;

/** Other systems come without a cookie and with a key that no browser adds by itself. */
const changesState = ({ method, path }: GuardedRequest): boolean =>
  !isForSystems(path) && (path === '/graphql' || !['GET', 'HEAD', 'OPTIONS'].includes(method));

/**
 * A page of another site can send a form or a simple request with our cookies, but it can neither add our header
 * (that needs a permission we never give) nor pose as our origin.
 */
const isForeign = ({ headers }: GuardedRequest, publicUrl: string): boolean => {
  if (headers['x-regiotafel'] !== '1') return true;
  if (headers.origin !== undefined) return headers.origin !== publicUrl;
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin';
};

const isTooLarge = ({ method, path, headers }: GuardedRequest): boolean =>
  path.startsWith('/api/') &&
  !['GET', 'HEAD', 'OPTIONS'].includes(method) &&
  (headers['transfer-encoding'] !== undefined ||
    Number(headers['content-length'] ?? 0) > (path === REPORTS_PATH ? REPORT_BODY_BYTES : API_BODY_BYTES));

/** Why a request may not go on, or null. */
export const guard = (request: GuardedRequest, publicUrl: string): DomainError | null => {
  if (changesState(request) && isForeign(request, publicUrl)) return new ForeignRequest();
  return isTooLarge(request) ? new TooLarge() : null;
};
