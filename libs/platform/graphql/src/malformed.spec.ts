import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ManyProcesses, manyProcesses, oneProcess, type Running } from './testing/two-shapes.js';

let one: Running;
let many: ManyProcesses;
let production: Running;
const manifest = { CARD: 'query ($id: ID!) { card(id: $id) { title } }' };
beforeAll(async () => {
  one = await oneProcess({ manifest });
  many = await manyProcesses({ manifest });
  production = await oneProcess({ manifest, mode: 'production' });
});
afterAll(async () => {
  await one.app.close();
  await many.close();
  await production.app.close();
});

const JSON_TYPE = { 'content-type': 'application/json', authorization: 'p1' };
const post = (body: string, headers: Record<string, string> = JSON_TYPE): RequestInit => ({
  method: 'POST',
  headers,
  body,
});
const deep = (levels: number): string => `${'{ lead { leads '.repeat(levels)}{ id }${' } }'.repeat(levels)}`;

const MALFORMED: readonly (readonly [string, RequestInit])[] = [
  ['no body', { method: 'POST', headers: JSON_TYPE }],
  ['no JSON', post('{"query":')],
  ['no object', post('7')],
  ['null', post('null')],
  ['a batch', post('[{"query":"{ greeting }"}]')],
  ['an empty object', post('{}')],
  ['an empty query', post('{"query":""}')],
  ['a query that is no text', post('{"query":{"kind":"Document"}}')],
  ['variables that are text', post('{"query":"{ greeting }","variables":"{}"}')],
  ['variables that are a list', post('{"query":"{ greeting }","variables":[]}')],
  ['extensions that are text', post('{"query":"{ greeting }","extensions":"x"}')],
  ['an operation name that is a number', post('{"query":"{ greeting }","operationName":1}')],
  ['an operation that is not there', post('{"query":"query a { greeting }","operationName":"b"}')],
  ['an id that is a number', post('{"id":7}')],
  ['an id that is unknown', post('{"id":"nope"}')],
  ['an id that is a property of every object', post('{"id":"__proto__"}')],
  ['an id with variables that are a list', post('{"id":"CARD","variables":[1]}')],
  ['an id with a variable that is an object', post('{"id":"CARD","variables":{"id":{"x":[]}}}')],
  ['an id without its variable', post('{"id":"CARD"}')],
  [
    'a persisted query nobody keeps',
    post(`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`),
  ],
  ['a form', post('query=%7Bgreeting%7D', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['text', post('{ greeting }', { 'content-type': 'text/plain' })],
  ['another method', { method: 'GET', headers: JSON_TYPE }],
  [
    'a body above the limit',
    post(JSON.stringify({ query: '{ greeting }', variables: { x: 'x'.repeat(29 * 1024 * 1024) } })),
  ],
  ['a document of very many words', post(JSON.stringify({ query: `{ ${'greeting '.repeat(3_000)} }` }))],
  ['a document nested too deep', post(JSON.stringify({ query: `{ card(id: "c1") ${deep(7)} }` }))],
  [
    'too many aliases',
    post(JSON.stringify({ query: `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: greeting`).join(' ')} }` })),
  ],
  [
    'too costly a document',
    post(JSON.stringify({ query: '{ cards { members { leads { members { leads { id } } } } } }' })),
  ],
  [
    'fragments that spread twice each, forty deep',
    post(
      JSON.stringify({
        query: `{ card(id: "c1") { ...f0 } } ${Array.from({ length: 40 }, (_, at) => `fragment f${at} on Card { ...f${at + 1} ...f${at + 1} }`).join(' ')} fragment f40 on Card { id }`,
      }),
    ),
  ],
  ['a fragment that spreads itself', post('{"query":"{ card(id: \\"c1\\") { ...f } } fragment f on Card { ...f }"}')],
  ['a broken surrogate', post('{"query":"{ greeting(name: \\"\\\\ud800\\") ","variables":{"a":"\\ud800"}}')],
];

const answer = async (url: string, init: RequestInit) => {
  const response = await fetch(url, init);
  return { status: response.status, body: await response.text() };
};

describe.each([
  ['one process', () => one.url],
  ['many processes', () => many.url],
  ['production', () => production.url],
  ['a service', () => many.services.get('people')?.url ?? ''],
] as const)('%s never fails on', (name, url) => {
  test.each(MALFORMED)('%s', async (_what, init) => {
    const { status, body } = await answer(url(), init);
    expect(status).toBeGreaterThanOrEqual(name === 'a service' ? 200 : 400);
    expect(status).toBeLessThan(500);
    const { errors } = JSON.parse(body) as { errors?: { message: string; extensions: { code: string } }[] };
    for (const { message, extensions } of errors ?? []) {
      expect(message).not.toBe('');
      expect(extensions.code).toMatch(/^[A-Z_]+$/);
      expect(extensions.code).not.toBe('INTERNAL');
    }
    expect(body).not.toMatch(/stack|node_modules|locations/);
  });
});

describe('production', () => {
  test.each(['{ greeting }', '{ __schema { types { name } } }', '{ card(id: "c1") { titel } }'])(
    'answers no document of its own: %s',
    async (query) => {
      const { status, body } = await answer(production.url, post(JSON.stringify({ query })));
      expect(status).toBe(400);
      expect(body).toBe(
        '{"errors":[{"message":"Only trusted documents are answered","extensions":{"code":"DOCUMENT_NOT_TRUSTED"}}]}',
      );
    },
  );

  test('answers a trusted document', async () => {
    const body = JSON.stringify({ id: 'CARD', variables: { id: 'c1' } });
    expect(await answer(production.url, post(body))).toEqual({
      status: 200,
      body: '{"data":{"card":{"title":"First"}}}',
    });
  });
});

test('the demo tells about its schema', async () => {
  const { body } = await answer(one.url, post('{"query":"{ __type(name: \\"Card\\") { name } }"}'));
  expect(body).toBe('{"data":{"__type":{"name":"Card"}}}');
});
