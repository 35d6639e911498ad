import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aGateway, aSeat, MemorySeats, signInAs, type TestGateway } from '../testing/a-gateway.js';
import type { Browser } from '../testing/browser.js';

let gateway: TestGateway;
let lindehoven: ReturnType<typeof aSeat>;

beforeAll(async () => {
  lindehoven = aSeat('Lindehoven');
  const seats = new MemorySeats({ noor: [lindehoven], karim: [aSeat('Regio'), aSeat('Netwerk')] });
  gateway = await aGateway({ seats });
});
afterAll(() => gateway.close());

/** Walks up to the provider's answer, without handing it in: the address of the callback. */
const callbackFor = async (browser: Browser, subject = 'noor'): Promise<string> => {
  const page = await browser.open('/api/sign-in?provider=demo&return=/start');
  const action = new RegExp(`action="([^"]+/${subject})"`).exec(await page.text())?.[1] ?? '';
  let answer = await browser.request(action, { method: 'POST' });
  while (!answer.headers.get('location')?.includes('/api/callback/')) {
    answer = await browser.request(answer.headers.get('location') ?? '/');
  }
  return answer.headers.get('location') ?? '';
};

const nameOf = (part: string): string => `rt-${part}-${new URL(gateway.url).port}`;

test('a person signs in by a click and comes back where they wanted to be', async () => {
  const browser = gateway.browser();
  const page = await signInAs(browser, 'noor', '/signalen?filter=open&sort=due');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('content="0; url=/signalen?filter=open&amp;sort=due"');
  expect(await browser.json('/api/session')).toEqual({
    signedIn: true,
    issuerName: 'Demo',
    seats: [lindehoven],
    seat: `${lindehoven.tenantId}.${lindehoven.memberId}`,
    expiresAt: expect.any(String),
    endsAt: expect.any(String),
  });
});

test('the session is in a strict cookie that scripts cannot read, and the attempt is gone', async () => {
  const browser = gateway.browser();
  await signInAs(browser, 'noor');
  expect(browser.attributes.get(nameOf('session'))).toBe('Path=/; HttpOnly; SameSite=Strict');
  expect(browser.cookies.has(nameOf('attempt'))).toBe(false);
});

test('the attempt travels in a lax cookie of ten minutes that tells nothing', async () => {
  const browser = gateway.browser();
  await browser.request('/api/sign-in?provider=demo');
  expect(browser.attributes.get(nameOf('attempt'))).toBe('Path=/; HttpOnly; SameSite=Lax; Max-Age=600');
  expect(Buffer.from(browser.cookies.get(nameOf('attempt')) ?? '', 'base64url').toString('latin1')).not.toContain(
    'verifier',
  );
});

test('the browser never sees a token', async () => {
  const browser = gateway.browser();
  const page = await signInAs(browser, 'noor');
  const seen = [
    await page.text(),
    ...browser.cookies.values(),
    JSON.stringify(await browser.json('/api/session')),
  ].join(' ');
  expect(seen).not.toMatch(/eyJ/);
});

test('who has several seats chooses one', async () => {
  const browser = gateway.browser();
  await signInAs(browser, 'karim');
  const [first] = gateway.seats.bySubject['karim'] ?? [];
  expect(await browser.json('/api/session')).toMatchObject({ signedIn: true, seat: null });
  const seat = `${first?.tenantId}.${first?.memberId}`;
  expect(await (await browser.call('/api/seat', { seat })).json()).toMatchObject({ signedIn: true, seat });
  expect(await browser.json('/api/session')).toMatchObject({ seat });
});

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/..//elsewhere.example',
  '/.//elsewhere.example',
  'start',
  '/a\nb',
  `/${'x'.repeat(600)}`,
])('a way back that is not a path of ours leads to the start page (%#)', async (target) => {
  const page = await signInAs(gateway.browser(), 'noor', target);
  expect(await page.text()).toContain('content="0; url=/"');
});

test('a callback that answers another attempt is refused', async () => {
  const browser = gateway.browser();
  const callback = new URL(await callbackFor(browser));
  callback.searchParams.set('state', 'another');
  const page = await browser.request(callback.href);
  expect(page.status).toBe(400);
  expect(await page.text()).toContain('Aanmelden lukte niet');
  expect(await browser.json('/api/session')).toEqual({ signedIn: false });
});

test('a callback is good for one sign-in', async () => {
  const browser = gateway.browser();
  const callback = await callbackFor(browser);
  const attempt = browser.cookies.get(nameOf('attempt')) ?? '';
  expect((await browser.request(callback)).status).toBe(200);
  expect((await browser.request(callback)).status).toBe(400);
  const thief = gateway.browser();
  thief.cookies.set(nameOf('attempt'), attempt);
  expect((await thief.request(callback)).status).toBe(400);
  expect(await thief.json('/api/session')).toEqual({ signedIn: false });
});

test('a callback in a browser that did not begin is refused', async () => {
  const callback = await callbackFor(gateway.browser());
  const victim = gateway.browser();
  expect((await victim.request(callback)).status).toBe(400);
  expect(await victim.json('/api/session')).toEqual({ signedIn: false });
});

test('an attempt that took too long is refused', async () => {
  const slow = await aGateway();
  const browser = slow.browser();
  await browser.request('/api/sign-in?provider=demo');
  slow.pass(11 * 60_000);
  expect((await browser.request('/api/callback/demo?code=x&state=y')).status).toBe(400);
  await slow.close();
});

test.each(['', 'garbage', 'A'.repeat(2_000), '%00%ff', 'a.b.c'])(
  'a damaged attempt cookie is refused calmly (%#)',
  async (value) => {
    const browser = gateway.browser();
    browser.cookies.set(nameOf('attempt'), value);
    expect((await browser.request('/api/callback/demo?code=x&state=y')).status).toBe(400);
  },
);

test.each([
  '/api/callback/demo',
  '/api/callback/demo?state=a&state=b&code=x',
  '/api/callback/demo?error=access_denied&state=%3Cscript%3E',
  '/api/callback/demo?code=%00&state=%E0%A4%A',
  '/api/callback/demo?response=eyJ',
])('a callback without sense is answered with a page, not with a fault (%s)', async (path) => {
  const browser = gateway.browser();
  await browser.request('/api/sign-in?provider=demo');
  const page = await browser.request(path);
  expect(page.status).toBe(400);
  expect(await page.text()).not.toMatch(/<script|access_denied|Error/);
});

test('an unknown provider has a page of its own', async () => {
  expect((await gateway.browser().request('/api/sign-in?provider=nobody')).status).toBe(404);
  expect((await gateway.browser().request('/api/callback/nobody?code=x')).status).toBe(404);
});

test('signing in again ends the session that was there', async () => {
  const browser = gateway.browser();
  await signInAs(browser, 'noor');
  const first = browser.cookies.get(nameOf('session')) ?? '';
  expect((await signInAs(browser, 'karim')).status).toBe(200);
  const old = gateway.browser();
  old.cookies.set(nameOf('session'), first);
  expect(await old.json('/api/session')).toEqual({ signedIn: false });
});

test('the pages are Dutch, or English for who asks for it', async () => {
  const dutch = await gateway.browser().open('/api/sign-in?provider=demo');
  const english = await gateway
    .browser()
    .open('/api/sign-in?provider=demo', { headers: { 'accept-language': 'en-GB,nl' } });
  expect(await dutch.text()).toMatch(/<html lang="nl">[^]*Kies wie u bent[^]*Aandachtsfunctionaris/);
  expect(dutch.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; img-src 'self'; style-src 'sha256-/,
  );
  expect(await english.text()).toMatch(/<html lang="en">[^]*Choose who you are/);
});

test('names on the sign-in page cannot become markup', async () => {
  const page = await gateway.browser().open('/api/sign-in?provider=demo');
  expect(await page.text()).toContain('Karim &lt;b&gt;');
});

test.each([
  ['a person that does not exist', (action: string) => action.replace(/[^/]+$/, 'nobody')],
  ['a name that cannot be decoded', (action: string) => action.replace(/[^/]+$/, '%E0%A4%A')],
  ['an attempt of someone else', (action: string) => action.replace(/sign-in\/[^/]+/, 'sign-in/another')],
])('the demo provider refuses %s', async (_what, change) => {
  const browser = gateway.browser();
  const page = await browser.open('/api/sign-in?provider=demo');
  const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const answer = await browser.open(change(action), { method: 'POST' });
  expect(answer.status).toBe(400);
});

test('the demo provider refuses a click without the cookie of its attempt', async () => {
  const page = await gateway.browser().open('/api/sign-in?provider=demo');
  const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  expect((await gateway.browser().open(action, { method: 'POST' })).status).toBe(400);
});

test('a provider that does not answer is told in plain words, and others still work', async () => {
  const silent: Server = createServer((_request, response) => response.writeHead(502).end('<p>bad gateway</p>'));
  await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const two = await aGateway({
    env: { OIDC_ISSUERS: JSON.stringify([{ id: 'stil', name: 'Stil', issuer, clientId: 'c', clientSecret: 's' }]) },
  });
  const page = await two.browser().request('/api/sign-in?provider=stil');
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('geeft nu geen antwoord');
  expect((await signInAs(two.browser(), 'noor')).status).toBe(200);
  await two.close();
  silent.close();
});
