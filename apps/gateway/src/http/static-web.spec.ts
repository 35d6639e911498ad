import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aGateway, type TestGateway } from '../testing/a-gateway.js';

const FILES = {
  'index.html': '<!doctype html><title>Regiotafel</title>',
  'assets/app-1a2b.js': `console.log('${'x'.repeat(2_000)}')`,
  'assets/app-1a2b.js.map': '{}',
  'documents.json': '{"a":"{ secret }"}',
  '.env': 'SECRET=1',
};

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await aGateway({ files: FILES });
});
afterAll(() => gateway.close());

test('screens of the app are the app, and the app is asked for anew each time', async () => {
  for (const path of ['/', '/signalen/case_1?x=1', '/aanmelden']) {
    const answer = await gateway.browser().request(path);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await answer.text()).toContain('<title>Regiotafel');
  }
});

test('where to report is the same page for everybody, kept for a few minutes and not sent twice', async () => {
  const answer = await gateway.browser().request('/waar-melden/lindehoven');
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
  expect([answer.headers.getSetCookie(), answer.headers.get('vary')]).toEqual([[], 'accept-encoding']);
  const headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
  const again = await gateway.browser().request('/waar-melden/lindehoven', { headers });
  expect([again.status, await again.text()]).toEqual([304, '']);
  for (const path of ['/waar-melden', '/waar-melden/lindehoven/x', '/melden/lindehoven'])
    expect((await gateway.browser().request(path)).headers.get('cache-control')).toBe('no-cache');
});

test('files with a hash in their name are kept for ever, compressed, and not sent twice', async () => {
  const answer = await gateway.browser().request('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect([answer.headers.get('content-encoding'), answer.headers.get('content-type')]).toEqual([
    'br',
    'text/javascript; charset=utf-8',
  ]);
  const headers = { 'accept-encoding': 'br', 'if-none-match': answer.headers.get('etag') ?? '' };
  expect((await gateway.browser().request('/assets/app-1a2b.js', { headers })).status).toBe(304);
});

test.each([
  '/documents.json',
  '/assets/app-1a2b.js.map',
  '/.env',
  '/assets/../.env',
  '/%2e%2e/%2e%2e/etc/passwd.txt',
  '/api/nothing',
  '/assets/gone.js',
])('what is not for browsers is not there (%s)', async (path) => {
  const answer = await gateway.browser().request(path);
  expect([answer.status, await answer.json()]).toEqual([404, { code: 'NOT_FOUND' }]);
});

test('without a built app the first page says so', async () => {
  const bare = await aGateway();
  const answer = await bare.browser().request('/');
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('nog niet gebouwd')]);
  await bare.close();
});

test('a file can be asked for without its body', async () => {
  const answer = await gateway.browser().request('/', { method: 'HEAD' });
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});
