import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aGateway, signInAs, type TestGateway } from '../testing/a-gateway.js';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await aGateway();
});
afterAll(() => gateway.close());

test('a person signs in by a click and comes back where they wanted to be', async () => {
  const browser = gateway.browser();
  const page = await signInAs(browser, 'noor', '/signalen?filter=open');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('content="0; url=/signalen?filter=open"');
  expect(await browser.json('/api/session')).toMatchObject({ signedIn: true, issuerName: 'Demo' });
});
