import { cacheExchange, type CacheExchangeOpts, type UpdateResolver } from '@urql/exchange-graphcache';
import { Client, fetchExchange, getOperationName, mapExchange, subscriptionExchange } from '@urql/core';
import { problemOf } from './errors.js';
import { openStream } from './subscriptions.js';
import { documentId, type DocumentIds } from './trusted-documents.js';

export type ApiClientOptions = {
  readonly documents: DocumentIds;
  /** Called when an answer says that the session has ended. */
  readonly onSignedOut: () => void;
  /** Called when an answer says that somebody has to sign in again for what was asked. */
  readonly onStepUp: () => void;
  /** Called when the service cannot be reached or is reached again. */
  readonly onReachable: (isReachable: boolean) => void;
  readonly fetch?: typeof fetch;
};

const URL = '/graphql';

/** Queries and mutations have one answer; asking for a stream as well is refused. */
const ONE_ANSWER = 'application/graphql-response+json, application/json';

type GraphBody = { readonly operationName?: string; readonly variables?: Record<string, unknown> };

const readBody = ({ body }: RequestInit): GraphBody =>
  typeof body === 'string' ? (JSON.parse(body) as GraphBody) : {};

/** Replaces the text of an operation by its id: the server knows the texts of this build and accepts no others. */
const byId = (send: typeof fetch, ids: DocumentIds): typeof fetch => {
  const sendById = (input: RequestInfo | globalThis.URL, init: RequestInit = {}) => {
    const { operationName = '', variables = {} } = readBody(init);
    const headers = new Headers(init.headers);
    headers.set('accept', ONE_ANSWER);
    return send(input, { ...init, headers, body: JSON.stringify({ id: documentId(ids, operationName), variables }) });
  };
  return sendById;
};

/** Types that are values of their parent and have no identity of their own. */
const isValueType = (type: string | undefined): boolean =>
  /(Connection|Edge|PageInfo|Payload|Summary|Count|Facts?)$/.test(type ?? '');

/** Things without an id are kept inside their parent. */
const embedded = new Proxy<NonNullable<CacheExchangeOpts['keys']>>(
  {},
  {
    get: () => (entity: { readonly __typename?: string; readonly id?: unknown }) =>
      typeof entity.id === 'string' && !isValueType(entity.__typename) ? entity.id : null,
    has: () => true,
  },
);

/**
 * After any mutation what was asked before is asked again, for the screens that are open. A screen has one operation,
 * so this costs one request and no list can be forgotten.
 */
const askAgain: UpdateResolver = (_result, _input, cache) => {
  for (const { fieldName, arguments: given } of cache.inspectFields('Query'))
    cache.invalidate('Query', fieldName, given);
};

/** What is kept while somebody types changes nothing that a screen shows. */
const everyList = new Proxy<Record<string, UpdateResolver>>(
  {},
  { get: (_, field) => (String(field).endsWith('Draft') ? undefined : askAgain) },
);

/** The client of this application: same origin, own header, trusted documents, normalised cache, subscriptions by event stream. */
export const makeClient = ({
  documents,
  onSignedOut,
  onStepUp,
  onReachable,
  fetch: send = (...args) => fetch(...args),
}: ApiClientOptions): Client =>
  new Client({
    url: URL,
    preferGetMethod: false,
    fetch: byId(send, documents),
    fetchOptions: { credentials: 'same-origin', headers: { 'x-regiotafel': '1' } },
    exchanges: [
      mapExchange({
        onResult: ({ error }) => {
          const code = error && problemOf(error).code;
          if (code === 'UNAUTHENTICATED') onSignedOut();
          if (code === 'STEP_UP_NEEDED') onStepUp();
          onReachable(code !== 'OFFLINE' && code !== 'UNAVAILABLE');
        },
      }),
      cacheExchange({ keys: embedded, updates: { Mutation: everyList } }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (_, operation) => ({
          subscribe: (sink) => {
            const name = getOperationName(operation.query) ?? '';
            const variables = (operation.variables ?? {}) as Record<string, unknown>;
            const unsubscribe = openStream({ id: documentId(documents, name), variables }, sink, {
              url: URL,
              fetch: send,
              onSignedOut,
            });
            return { unsubscribe };
          },
        }),
      }),
    ],
  });
