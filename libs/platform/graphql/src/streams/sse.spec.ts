import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Cards } from '../testing/cases/cases.scope.js';
import { Listener } from '../testing/listener.js';
import { callerOf, type ManyProcesses, manyProcesses, oneProcess, type Running } from '../testing/two-shapes.js';
import type { EdgeOptions } from '../edge/edge-options.js';

const MOVED = 'subscription ($id: ID!) { cardMoved(id: $id) { id title lead { name initials } requests { id } } }';
const manifest = { MOVED };

const revoked = new Set<string>();
const stillActive: EdgeOptions['stillActive'] = async ({ actor }) =>
  actor?.kind !== 'SEAT' || !revoked.has(actor.subject);
const operations: string[] = [];
const options: Partial<EdgeOptions> = {
  manifest,
  stillActive,
  checkEvery: 20,
  contextOf: async (request) => {
    const caller = await callerOf(request);
    operations.push(caller.operation);
    return caller;
  },
};

let one: Running;
let many: ManyProcesses;
beforeAll(async () => {
  one = await oneProcess(options);
  many = await manyProcesses(options);
});
afterAll(async () => {
  await one.app.close();
  await many.close();
});
afterEach(() => revoked.clear());

/** Resolves when a condition holds; polls turn by turn of the event loop. */
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
};

const SHAPES = [
  { shape: 'one process', edge: () => one, cards: () => one.app.get(Cards, { strict: false }) },
  {
    shape: 'many processes',
    edge: () => many,
    cards: () => (many.services.get('cases') ?? many).app.get(Cards, { strict: false }),
  },
] as const;

describe.each(SHAPES)('a stream from $shape', ({ edge, cards }) => {
  const listen = async (body: object = { id: 'MOVED', variables: { id: 'c1' } }, as = 'p1') => {
    const before = cards().feed.listeners;
    const listener = await Listener.open(edge().url, body, as === '' ? {} : { authorization: as });
    if (listener.status === 200 && as !== '') await until(() => cards().feed.listeners > before);
    return listener;
  };
  const moved = (id: string) => cards().feed.emit({ cardMoved: cards().one(id) });

  test('carries every event with what other scopes know', async () => {
    const listener = await listen();
    moved('c1');
    expect(await listener.next()).toBe(
      '{"data":{"cardMoved":{"id":"c1","title":"First","lead":{"name":"Noor","initials":"N"},"requests":[{"id":"r1"}]}}}',
    );
    moved('c4');
    expect(await listener.next()).toContain('"title":"Fourth","lead":null');
    listener.leave();
    await until(() => cards().feed.listeners === 0);
  });

  test('every event is its own operation', async () => {
    operations.length = 0;
    const listener = await listen();
    moved('c1');
    await listener.next();
    moved('c1');
    await listener.next();
    expect(new Set(operations).size).toBeGreaterThanOrEqual(3);
    listener.leave();
    await until(() => cards().feed.listeners === 0);
  });

  test('an event that fails is told, and the next one still comes', async () => {
    const listener = await listen();
    moved('c3');
    expect(await listener.next()).toMatch(
      /^\{"errors":\[\{"message":"Internal error","path":\["cardMoved"\],"extensions":\{"code":"INTERNAL","errorId":"[0-9a-f-]{36}"\}\}\],"data":\{"cardMoved":null\}\}$/,
    );
    moved('c2');
    expect(await listener.next()).toContain('{"message":"Not found","path":["cardMoved","lead"]');
    listener.leave();
    await until(() => cards().feed.listeners === 0);
  });

  test('revoking the seat closes it before the next event', async () => {
    const listener = await listen();
    revoked.add('p1');
    moved('c1');
    expect(await listener.next()).toBeUndefined();
    await until(() => cards().feed.listeners === 0);
  });

  test('revoking the seat closes a quiet one, too', async () => {
    const listener = await listen();
    revoked.add('p1');
    expect(await listener.next()).toBeUndefined();
    await until(() => cards().feed.listeners === 0);
  });

  test('nobody is refused', async () => {
    const listener = await listen(undefined, '');
    expect(await listener.next()).toBe(
      '{"errors":[{"message":"Sign in first","path":["cardMoved"],"extensions":{"code":"UNAUTHENTICATED"}}],"data":{"cardMoved":null}}',
    );
    expect(await listener.next()).toBeUndefined();
  });

  test('what is not there is refused', async () => {
    const listener = await Listener.open(
      edge().url,
      { id: 'MOVED', variables: { id: 'c99' } },
      { authorization: 'p1' },
    );
    expect(await listener.next()).toBe(
      '{"errors":[{"message":"Not found","path":["cardMoved"],"extensions":{"code":"NOT_FOUND"}}],"data":{"cardMoved":null}}',
    );
    expect(await listener.next()).toBeUndefined();
  });

  test.each([
    ['an unknown document', { id: 'NONE' }, 'DOCUMENT_UNKNOWN'],
    ['variables that are none', { id: 'MOVED', variables: 3 }, 'BAD_REQUEST'],
    ['no GraphQL', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
    ['no such field', { query: 'subscription { nope }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a query', { query: '{ greeting }' }, 'STREAM_NEEDS_SUBSCRIPTION'],
    ['a list', [], 'BAD_REQUEST'],
  ])('%s is a 400', async (_name, body, code) => {
    const listener = await Listener.open(edge().url, body, { authorization: 'p1' });
    expect(listener.status).toBe(400);
    expect(await listener.next()).toContain(`"code":"${code}"`);
  });
});

test('a server that stops ends its streams', async () => {
  const server = await oneProcess(options);
  const { feed } = server.app.get(Cards, { strict: false });
  const listener = await Listener.open(server.url, { id: 'MOVED', variables: { id: 'c1' } }, { authorization: 'p1' });
  await until(() => feed.listeners === 1);
  await Promise.all([server.app.close(), expect(listener.next()).resolves.toBeUndefined()]);
  expect(feed.listeners).toBe(0);
});
