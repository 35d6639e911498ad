import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@regiotafel/kernel';
import type { EdgeContexts } from './edge-context.service.js';
import { aGateway, aSeat, MemorySeats, signInAs, type TestGateway } from '../testing/a-gateway.js';
import { embeddedProvider } from '../identity-provider/embedded-provider.js';
import { TestIssuer } from '../testing/an-issuer.js';
import type { Browser } from '../testing/browser.js';

/** Stands in for the graph: tells who asks, and streams until it is cut off. */
const graphStub = ({ app, contexts }: { app: NestFastifyApplication; contexts: EdgeContexts }): void => {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.post('/graphql', async (request, reply) => {
    const context = await contexts.of(request);
    if (request.headers.accept !== 'text/event-stream')
      return { actor: context.actor, headers: context.headers, locale: context.locale };
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
    reply.raw.write('event: next\n\n');
    return reply;
  });
};

let gateway: TestGateway;

beforeAll(async () => {
  const seats = new MemorySeats({ noor: [aSeat('Lindehoven')], karim: [aSeat('Regio'), aSeat('Netwerk')] });
  gateway = await aGateway({ prepare: graphStub, seats });
});
afterAll(() => gateway.close());

const signedIn = async (subject = 'noor'): Promise<Browser> => {
  const browser = gateway.browser();
  await signInAs(browser, subject);
  return browser;
};

const stream = async (browser: Browser): Promise<ReadableStreamDefaultReader<Uint8Array>> => {
  const answer = await browser.call('/graphql', {}, { accept: 'text/event-stream' });
  const reader = answer.body?.getReader();
  if (!reader) throw new Error('no stream');
  await reader.read();
  return reader;
};

const hasEnded = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<boolean> => {
  try {
    return (await reader.read()).done;
  } catch {
    return true;
  }
};

test('the graph learns who asks from the session alone', async () => {
  const browser = await signedIn();
  const [seat] = gateway.seats.bySubject['noor'] ?? [];
  const answer = await browser.call('/graphql', {}, { 'x-seat': 'forged.seat', authorization: 'Bearer forged' });
  expect(await answer.json()).toMatchObject({
    actor: {
      kind: 'SEAT',
      tenantId: seat?.tenantId,
      memberId: seat?.memberId,
      issuer: `${gateway.url}/idp`,
      subject: 'noor',
    },
    headers: { 'x-seat': `${seat?.tenantId}.${seat?.memberId}`, authorization: expect.stringMatching(/^Bearer eyJ/) },
  });
});

test('an actor claims no more than a minute', async () => {
  const answer = (await (await (await signedIn()).call('/graphql')).json()) as { actor: { expires: number } };
  expect(answer.actor.expires - Date.now()).toBeLessThanOrEqual(60_000);
});

test.each([
  ['without a session', async () => gateway.browser()],
  ['before a seat is chosen', () => signedIn('karim')],
])('there is no actor %s', async (_when, browser) => {
  const answer = await (await browser()).call('/graphql', {}, { 'accept-language': 'en' });
  expect(await answer.json()).toMatchObject({
    actor: null,
    locale: 'en',
    headers: expect.not.objectContaining({ authorization: expect.anything() }),
  });
});

test.each<[string, Record<string, string>]>([
  ['without our header', { 'x-regiotafel': '' }],
  ['from another origin', { origin: 'https://elsewhere.example' }],
  ['from a page without an origin', { origin: 'null' }],
])('a request %s changes nothing', async (_what, headers) => {
  const browser = await signedIn();
  for (const path of ['/api/sign-out', '/api/seat', '/api/session']) {
    const answer = await browser.call(path, {}, headers);
    expect([answer.status, await answer.json()]).toEqual([403, { code: 'FOREIGN_REQUEST' }]);
  }
  expect(await browser.json('/api/session')).toMatchObject({ signedIn: true });
});

test.each(['/graphql', '/%67raphql', '/graphq%6C?x=1', 'http://elsewhere.example/graphql', '/%61pi/sign-out'])(
  'no other way to write an address avoids the guard (%s)',
  async (target) => {
    const host = new URL(gateway.url).host;
    const answer = await raw(
      `POST ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 403 [^]*FOREIGN_REQUEST/);
  },
);

test('a foreign request to the graph is refused in the form that its clients read', async () => {
  const answer = await gateway.browser().call('/graphql', {}, { origin: 'https://elsewhere.example' });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'FOREIGN_REQUEST' } }] });
});

test('a browser that tells only the kind of site is believed', async () => {
  const init = { method: 'POST', headers: { 'x-regiotafel': '1', 'sec-fetch-site': 'cross-site' } };
  expect((await fetch(`${gateway.url}/api/sign-out`, init)).status).toBe(403);
});

test('another site gets no permission to send our header', async () => {
  const headers = {
    origin: 'https://elsewhere.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'x-regiotafel',
  };
  const answer = await fetch(`${gateway.url}/graphql`, { method: 'OPTIONS', headers });
  expect(answer.ok).toBe(false);
  expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('signing out closes open streams at once', async () => {
  const browser = await signedIn();
  const reader = await stream(browser);
  await browser.call('/api/sign-out');
  expect(await hasEnded(reader)).toBe(true);
});

/** A timer of 10 ms rings so often at most, and less in a process that is kept waiting. */
const RINGS_OF_A_SECOND = 100;

test('a session that ended elsewhere loses its streams within a second', async () => {
  const reader = await stream(await signedIn());
  let rings = 0;
  const timer = setInterval(() => (rings += 1), 10);
  await gateway.sessions.removeAll();
  expect(await hasEnded(reader)).toBe(true);
  clearInterval(timer);
  expect(rings).toBeLessThanOrEqual(RINGS_OF_A_SECOND);
});

test('who listens may go on while the seat stands, and no longer', async () => {
  const mine = aSeat('Lindehoven');
  gateway.seats.bySubject['sven'] = [mine];
  const { tenantId, memberId } = mine;
  const claim = { operation: newId(), expires: Date.now() + 60_000, issuer: 'https://idp.test', subject: 'sven' };
  const listening = { actor: { kind: 'SEAT', tenantId, memberId, ...claim } as const };
  expect(await gateway.contexts.stillActive(listening)).toBe(true);
  gateway.seats.bySubject['sven'] = [];
  expect(await gateway.contexts.stillActive(listening)).toBe(false);
  expect(await gateway.contexts.stillActive({ actor: null })).toBe(true);
});

test('taking another seat closes the streams of the old one', async () => {
  const browser = await signedIn('karim');
  const reader = await stream(browser);
  const [, second] = gateway.seats.bySubject['karim'] ?? [];
  await browser.call('/api/seat', { seat: `${second?.tenantId}.${second?.memberId}` });
  expect(await hasEnded(reader)).toBe(true);
});

test.each(['/', '/api/session', '/assets/app-1a2b.js', '/nothing.js', '/idp/nothing', '/healthz'])(
  'every answer has the security headers (%s)',
  async (path) => {
    const { headers } = await gateway.browser().request(path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
  },
);

test('the probes answer without a session, a host or a limit', async () => {
  const live = await fetch(`${gateway.url}/healthz`, { headers: { host: '10.0.0.1' } });
  expect([live.status, await live.json()]).toEqual([200, { alive: true }]);
  expect((await fetch(`${gateway.url}/readyz`)).status).toBe(200);
});

/** Sends raw bytes and returns the first line of the answer. */
const raw = (text: string, port = gateway.port): Promise<string> =>
  new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.on('data', (part: Buffer) => (answer += part.toString('latin1')));
    socket.on('end', () => done(answer));
    socket.on('error', failed);
  });

test('a page asked for under another name is sent to the right one, anything else is refused', async () => {
  const page = await raw('GET /signalen HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n');
  expect(page).toMatch(new RegExp(`^HTTP/1.1 302 [^]*location: ${gateway.url}/signalen`, 'i'));
  for (const accept of ['', 'Accept: */*\r\n'])
    for (const method of ['GET', 'HEAD'])
      expect(await raw(`${method} / HTTP/1.1\r\nHost: localhost\r\n${accept}Connection: close\r\n\r\n`)).toMatch(
        new RegExp(`^HTTP/1.1 302 [^]*location: ${gateway.url}/`, 'i'),
      );
  const call = await raw('GET /api/session HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
  expect(call).toMatch(/^HTTP\/1.1 421 [^]*WRONG_HOST/);
});

const post = (path: string, body: string, headers = ''): string =>
  `POST ${path} HTTP/1.1\r\nHost: ${new URL(gateway.url).host}\r\nx-regiotafel: 1\r\nConnection: close\r\n${headers}Content-Length: ${body.length}\r\n\r\n${body}`;

test.each([
  ['a body that is no JSON', () => post('/api/seat', '{"seat":', 'Content-Type: application/json\r\n')],
  ['a body of a foreign kind', () => post('/api/seat', 'x', 'Content-Type: text/weird\r\n')],
  ['an empty body', () => post('/api/seat', '', 'Content-Type: application/json\r\n')],
  [
    'a body that poisons prototypes',
    () => post('/api/seat', '{"__proto__":{"seat":"x"}}', 'Content-Type: application/json\r\n'),
  ],
  [
    'an address that cannot be decoded',
    () => `GET /%E0%A4%A HTTP/1.1\r\nHost: ${new URL(gateway.url).host}\r\nConnection: close\r\n\r\n`,
  ],
  [
    'a very long address',
    () =>
      `GET /api/callback/${'x'.repeat(5_000)} HTTP/1.1\r\nHost: ${new URL(gateway.url).host}\r\nConnection: close\r\n\r\n`,
  ],
  ['a request without a host', () => 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['noise', () => '\u0000\u0001 nonsense\r\n\r\n'],
  ['a method nobody knows', () => `BREW / HTTP/1.1\r\nHost: ${new URL(gateway.url).host}\r\nConnection: close\r\n\r\n`],
])('%s is refused calmly', async (_what, request) => {
  const answer = await raw(request());
  expect(answer).toMatch(/^HTTP\/1.1 4\d\d /);
  expect(answer).not.toMatch(/stack|node_modules|\.ts:/);
});

test('a body larger than an answer to us needs is refused', async () => {
  const answer = await gateway.browser().call('/api/seat', { seat: 'x'.repeat(20_000) });
  expect([answer.status, await answer.json()]).toEqual([413, { code: 'TOO_LARGE' }]);
});

test('a stream that a page opens by itself does not keep the session alive', async () => {
  const browser = await signedIn();
  const before = await browser.json('/api/session');
  gateway.pass(60_000);
  const reader = await stream(browser);
  expect(await browser.json('/api/session')).toEqual(before);
  await reader.cancel();
});

test('who asks too much waits, and does not make others wait', async () => {
  const strict = await aGateway({ env: { REGIOTAFEL_LIMITS: '10,60' } });
  const browser = strict.browser();
  await signInAs(browser, 'noor');
  const ask = async (): Promise<number> => (await browser.request('/api/providers')).status;
  const answers = [await ask(), await ask(), await ask(), await ask(), await ask()];
  const refused = await browser.request('/api/providers');
  expect([...answers, refused.status, refused.headers.get('retry-after')]).toEqual([200, 200, 200, 200, 200, 429, '6']);
  expect((await strict.browser().request('/api/providers')).status).toBe(200);
  strict.pass(6_000);
  expect(await ask()).toBe(200);
  await strict.close();
});

const PRODUCTION = (issuer: TestIssuer): Record<string, string> => ({
  REGIOTAFEL_MODE: 'production',
  PUBLIC_URL: 'https://tafel.example',
  DATABASE_URL: 'postgres://127.0.0.1:1/none',
  OIDC_ISSUERS: JSON.stringify([{ ...issuer.setting('noord', 'Noord'), issuer: 'https://id.example' }]),
});

test('in production there is no provider of our own, cookies are locked to the host and only https is asked for', async () => {
  const noord = await TestIssuer.start();
  const strict = await aGateway({ env: PRODUCTION(noord) });
  const get = (path: string): Promise<string> =>
    raw(`GET ${path} HTTP/1.1\r\nHost: tafel.example\r\nConnection: close\r\n\r\n`, strict.port);
  expect(await get('/idp/.well-known/openid-configuration')).toMatch(/^HTTP\/1.1 404 /);
  expect(await get('/api/providers')).toContain('{"providers":[{"id":"noord","name":"Noord"}]}');
  const callback = await get('/api/callback/noord?code=x&state=y');
  expect(callback).toMatch(
    /^HTTP\/1.1 400 [^]*set-cookie: __Host-rt-attempt=; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=0/i,
  );
  expect(callback).toMatch(/strict-transport-security: max-age=31536000/i);
  await strict.close();
  noord.close();
});

test('the provider of our own refuses to start in production', async () => {
  const settings = { mode: 'production', port: 1, publicUrl: 'https://tafel.example' } as const;
  await expect(embeddedProvider({ settings, accounts: [], clientSecret: 'x' })).rejects.toThrow(
    'does not run in production',
  );
});
