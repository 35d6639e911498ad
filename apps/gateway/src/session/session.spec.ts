import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { aGateway, aSeat, MemorySeats, signInAs, type TestGateway } from '../testing/a-gateway.js';
import { TestIssuer } from '../testing/an-issuer.js';
import type { Browser } from '../testing/browser.js';
import { MemorySessions } from '../testing/memory-sessions.js';

const MINUTE = 60_000;

let noord: TestIssuer;
let gateway: TestGateway;
let other: TestGateway;
let ahead: number;

const pass = (ms: number): void => {
  ahead += ms;
  gateway.pass(ms);
  other.pass(ms);
};

/** Two gateways behind one address would share their sessions like these. */
beforeEach(async () => {
  ahead = 0;
  noord = await TestIssuer.start();
  noord.now = () => Date.now() + ahead;
  const env = { OIDC_ISSUERS: JSON.stringify([noord.setting('noord', 'Noord')]) };
  const [sessions, seats] = [new MemorySessions(), new MemorySeats({ noor: [aSeat('Lindehoven'), aSeat('Regio')] })];
  gateway = await aGateway({ env, sessions, seats });
  other = await aGateway({ env, sessions, seats });
});
afterEach(async () => {
  await Promise.all([gateway.close(), other.close()]);
  noord.close();
});

const signedIn = async (): Promise<Browser> => {
  const browser = gateway.browser();
  await browser.open('/api/sign-in?provider=noord');
  return browser;
};

const atOther = (browser: Browser): Browser => {
  const twin = other.browser();
  const [id = ''] = browser.cookies.values();
  twin.cookies.set(`rt-session-${new URL(other.url).port}`, id);
  return twin;
};

const isSignedIn = async (browser: Browser): Promise<unknown> => (await browser.json('/api/session'))['signedIn'];

test('a session ends after a quarter of an hour of quiet', async () => {
  const browser = await signedIn();
  pass(14 * MINUTE);
  expect(await isSignedIn(browser)).toBe(true);
  pass(2 * MINUTE);
  expect(await isSignedIn(browser)).toBe(false);
});

test('work keeps a session alive, looking at it does not', async () => {
  const browser = await signedIn();
  pass(10 * MINUTE);
  expect((await browser.call('/api/session')).status).toBe(200);
  pass(10 * MINUTE);
  expect(await isSignedIn(browser)).toBe(true);
  pass(6 * MINUTE);
  expect(await isSignedIn(browser)).toBe(false);
});

test('a session ends after eight hours whatever happens, and says so before', async () => {
  const browser = await signedIn();
  for (let spent = 0; spent < 470; spent += 10) {
    pass(10 * MINUTE);
    expect((await browser.call('/api/session')).status).toBe(200);
  }
  const view = await browser.json('/api/session');
  expect(view['expiresAt']).toBe(view['endsAt']);
  pass(11 * MINUTE);
  expect((await browser.call('/api/session')).status).toBe(401);
});

test('signing out ends the session here at once and elsewhere within a second', async () => {
  const browser = await signedIn();
  const [twin, copy] = [atOther(browser), gateway.browser()];
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  expect(await isSignedIn(twin)).toBe(true);
  await browser.call('/api/sign-out');
  expect(browser.cookies.size).toBe(0);
  expect(await isSignedIn(copy)).toBe(false);
  pass(1_000);
  expect(await isSignedIn(twin)).toBe(false);
});

test('signing out without a session is no fault', async () => {
  expect(await (await gateway.browser().call('/api/sign-out')).json()).toEqual({ endSessionUrl: null });
});

test('work elsewhere does not hide for more than a second that the session was ended', async () => {
  const browser = await signedIn();
  const twin = atOther(browser);
  await isSignedIn(twin);
  await gateway.sessions.removeAll();
  pass(500);
  await twin.call('/api/session');
  pass(500);
  expect(await isSignedIn(twin)).toBe(false);
});

test.each([
  ['of someone else', () => `${newId()}.${newId()}`, 404, 'NOT_FOUND'],
  ['that is no seat', () => 'x', 400, 'INVALID_INPUT'],
  ['that is a number', () => 7, 400, 'INVALID_INPUT'],
])('a seat %s cannot be taken', async (_what, seat, status, code) => {
  const browser = await signedIn();
  const answer = await browser.call('/api/seat', { seat: seat() });
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ code });
  expect(await browser.json('/api/session')).toMatchObject({ seat: null });
});

test('a seat that was taken away is no longer shown as chosen', async () => {
  const browser = await signedIn();
  const [first] = gateway.seats.bySubject['noor'] ?? [];
  await browser.call('/api/seat', { seat: `${first?.tenantId}.${first?.memberId}` });
  gateway.seats.bySubject['noor'] = [];
  expect(await browser.json('/api/session')).toMatchObject({ signedIn: true, seat: null, seats: [] });
});

test('nobody without a session takes a seat', async () => {
  expect((await gateway.browser().call('/api/seat', { seat: `${newId()}.${newId()}` })).status).toBe(401);
});

test('the access token is renewed before it ends, once for many requests at the same time', async () => {
  const browser = await signedIn();
  pass(4.5 * MINUTE);
  const answers = await Promise.all([...Array(8)].map(() => browser.json('/api/session')));
  expect(answers.every((answer) => answer['signedIn'] === true)).toBe(true);
  expect(noord.refreshes).toBe(1);
});

test('two gateways do not renew the same token twice', async () => {
  const browser = await signedIn();
  const twin = atOther(browser);
  pass(6 * MINUTE);
  expect(await Promise.all([isSignedIn(browser), isSignedIn(twin)])).toEqual([true, true]);
  expect(noord.refreshes).toBe(1);
});

test('a token that lasts longer than five minutes is renewed all the same', async () => {
  noord.lifetime = 3_600;
  const browser = await signedIn();
  pass(5 * MINUTE);
  await browser.json('/api/session');
  expect(noord.refreshes).toBe(1);
});

test('a provider that ended the person ends the session', async () => {
  const browser = await signedIn();
  noord.mood = 'refusing';
  pass(5 * MINUTE);
  expect(await isSignedIn(browser)).toBe(false);
  expect(gateway.sessions.size).toBe(0);
});

test('a provider that names someone else at renewal ends the session', async () => {
  const browser = await signedIn();
  noord.accessSubject = 'karim';
  pass(5 * MINUTE);
  expect(await isSignedIn(browser)).toBe(false);
});

test('an outage of the provider signs nobody out: the token serves while it lasts, and work goes on afterwards', async () => {
  const browser = await signedIn();
  noord.mood = 'silent';
  pass(4.5 * MINUTE);
  expect(await isSignedIn(browser)).toBe(true);
  pass(MINUTE);
  const answer = await browser.request('/api/session');
  expect([answer.status, await answer.json()]).toEqual([503, { code: 'IDENTITY_PROVIDER_UNAVAILABLE' }]);
  noord.mood = 'good';
  pass(11_000);
  expect(await isSignedIn(browser)).toBe(true);
});

test('the demo provider renews its tokens too', async () => {
  const browser = gateway.browser();
  await signInAs(browser, 'noor');
  pass(4.5 * MINUTE);
  expect(await isSignedIn(browser)).toBe(true);
});

test.each(['', 'x', '%', 'a=b=c', '"quoted"', 'A'.repeat(43), 'A'.repeat(5_000), '\u0001'])(
  'a damaged session cookie means no session (%#)',
  async (value) => {
    const answer = await fetch(`${gateway.url}/api/session`, {
      headers: {
        cookie: `;; =x; ${`rt-session-${new URL(gateway.url).port}`}=${value.replace('\u0001', '%01')}; other`,
      },
    });
    expect([answer.status, await answer.json()]).toEqual([200, { signedIn: false }]);
  },
);

test('a store that does not answer is told apart from being signed out', async () => {
  const browser = await signedIn();
  pass(2_000);
  gateway.sessions.broken = true;
  const answer = await browser.request('/api/session');
  expect([answer.status, await answer.json()]).toEqual([503, { code: 'UNAVAILABLE' }]);
  const ready = await browser.request('/readyz');
  expect([ready.status, await ready.json()]).toEqual([503, { ready: false, checks: { sessions: 'failed' } }]);
  expect((await browser.request('/healthz')).status).toBe(200);
});
