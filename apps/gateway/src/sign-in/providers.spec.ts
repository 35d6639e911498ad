import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aGateway, aSeat, MemorySeats, signInAs, type TestGateway } from '../testing/a-gateway.js';
import { TestIssuer } from '../testing/an-issuer.js';
import type { Browser } from '../testing/browser.js';

let noord: TestIssuer;
let gateway: TestGateway;

beforeAll(async () => {
  noord = await TestIssuer.start();
  const seats = new MemorySeats({ noor: [aSeat('Lindehoven')], jan: [aSeat('Noord')] });
  gateway = await aGateway({ seats, env: { OIDC_ISSUERS: JSON.stringify([noord.setting('noord', 'Regio Noord')]) } });
});
afterAll(async () => {
  await gateway.close();
  noord.close();
});
beforeEach(() => {
  Object.assign(noord, { subject: 'jan', accessSubject: null, audience: 'regiotafel', mood: 'good', revoked: [] });
});

const signIn = (browser: Browser): Promise<Response> => browser.open('/api/sign-in?provider=noord&return=/start');

test('the choice of providers is told by name, without their secrets', async () => {
  expect(await gateway.browser().json('/api/providers')).toEqual({
    providers: [
      { id: 'demo', name: 'Demo' },
      { id: 'noord', name: 'Regio Noord' },
    ],
  });
});

test('with several providers one must be named', async () => {
  expect((await gateway.browser().request('/api/sign-in')).status).toBe(404);
});

test('people of two providers sign in at once and stay apart', async () => {
  const [jan, noor] = [gateway.browser(), gateway.browser()];
  const answers = await Promise.all([signIn(jan), signInAs(noor, 'noor')]);
  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  expect(await jan.json('/api/session')).toMatchObject({ issuerName: 'Regio Noord', seats: [{ tenantName: 'Noord' }] });
  expect(await noor.json('/api/session')).toMatchObject({ issuerName: 'Demo', seats: [{ tenantName: 'Lindehoven' }] });
});

test('an answer of one provider does not end an attempt at the other', async () => {
  const browser = gateway.browser();
  const toNoord = await browser.request('/api/sign-in?provider=noord');
  const back = await fetch(toNoord.headers.get('location') ?? '', { redirect: 'manual' });
  const callback = new URL(back.headers.get('location') ?? '');
  expect((await browser.request(`/api/callback/demo${callback.search}`)).status).toBe(400);
});

test.each<[string, Partial<TestIssuer>, number]>([
  ['refuses the code', { mood: 'refusing' }, 400],
  ['names someone else in the access token', { accessSubject: 'karim' }, 400],
  ['makes tokens for another service', { audience: 'elsewhere' }, 400],
  ['does not answer', { mood: 'silent' }, 503],
])('nobody is signed in when the provider %s', async (_what, behaviour, status) => {
  Object.assign(noord, behaviour);
  const browser = gateway.browser();
  expect((await signIn(browser)).status).toBe(status);
  expect(await browser.json('/api/session')).toEqual({ signedIn: false });
});

test('signing out tells the provider, and says where its own session ends', async () => {
  const browser = gateway.browser();
  await signIn(browser);
  const answer = (await (await browser.call('/api/sign-out')).json()) as { endSessionUrl: string };
  const end = new URL(answer.endSessionUrl);
  expect(end.origin).toBe(noord.url);
  expect(end.searchParams.get('post_logout_redirect_uri')).toBe(`${gateway.url}/`);
  expect(await browser.json('/api/session')).toEqual({ signedIn: false });
});
