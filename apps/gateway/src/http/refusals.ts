import { DomainError, InvalidInput } from '@regiotafel/kernel';
import { API_VERSION, isForSystems, problemOf, type Refused } from '../reports/problem.js';

/** The request did not come from our own pages. */
export class ForeignRequest extends DomainError {
  constructor() {
    super('FOREIGN_REQUEST', 'This request did not come from this site');
  }
}

/** Too many requests; `retryAfter` in seconds. */
export class RateLimited extends DomainError {
  constructor(readonly retryAfter: number) {
    super('RATE_LIMITED', 'Too many requests', { retryAfter });
  }
}

/** The body is larger than this address takes, or does not say how large it is. */
export class TooLarge extends DomainError {
  constructor() {
    super('TOO_LARGE', 'The request is too large');
  }
}

/** The address is there, not for this method; `allow` names those that it takes. */
export class MethodNotAllowed extends DomainError {
  constructor(readonly allow: string) {
    super('METHOD_NOT_ALLOWED', 'This address does not take this method');
  }
}

/** The request names another host than this site's. */
export class WrongHost extends DomainError {
  constructor() {
    super('WRONG_HOST', 'This site has another address');
  }
}

const STATUS: Readonly<Record<string, number>> = {
  INVALID_INPUT: 400,
  MALFORMED: 400,
  UNAUTHENTICATED: 401,
  FOREIGN_REQUEST: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  DOCUMENT_CLOSED: 409,
  IDEMPOTENCY_KEY_REUSED: 409,
  REPORT_NUMBER_REUSED: 409,
  TOO_LARGE: 413,
  WRONG_HOST: 421,
  FORM_BUSY: 429,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  IDENTITY_PROVIDER_UNAVAILABLE: 503,
  UNAVAILABLE: 503,
};

/** A refusal on the wire; over `/graphql` and for other systems in the form that their clients read. */
export interface RefusalAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: object;
}

const PROBLEM_HEADERS = { 'content-type': 'application/problem+json', 'api-version': API_VERSION };
const CHALLENGE = { 'www-authenticate': 'Bearer' };

/** A refusal as the matched route `path` tells it. */
export const toldOn = (path: string, status: number, body: Refused): RefusalAnswer => {
  if (!isForSystems(path)) return { status, headers: {}, body };
  const headers = { ...PROBLEM_HEADERS, ...(status === 401 ? CHALLENGE : {}) };
  return { status, headers, body: problemOf(status, body) };
};

/** The answer for a refusal of ours on the matched route `path`. */
export const answerFor = (error: DomainError, path: string): RefusalAnswer => {
  const extensions = {
    code: error.code,
    ...(Object.keys(error.params).length > 0 ? { params: error.params } : {}),
    ...(error instanceof InvalidInput ? { fields: error.fields } : {}),
  };
  const status = STATUS[error.code] ?? 400;
  const wait: RefusalAnswer['headers'] = error instanceof RateLimited ? { 'retry-after': error.retryAfter } : {};
  if (path === '/graphql') return { status, headers: wait, body: { errors: [{ message: error.message, extensions }] } };
  const told = toldOn(path, status, extensions);
  const allow: RefusalAnswer['headers'] = error instanceof MethodNotAllowed ? { allow: error.allow } : {};
  return { ...told, headers: { ...told.headers, ...wait, ...allow } };
};
