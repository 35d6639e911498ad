import { afterEach, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings } from '@regiotafel/runtime';
import { aGateway, type TestGateway } from '../testing/a-gateway.js';
import { addressKey, PublicLimits } from './public-limits.js';
import { RateLimited } from './refusals.js';

let time = 0;
const limits = (env: Record<string, string> = {}): PublicLimits => new PublicLimits(readSettings(env), () => time);
const waitOf = (of: PublicLimits, ip: string, ...fields: string[]): number => {
  try {
    of.admit({ ip }, fields);
    return 0;
  } catch (error) {
    if (error instanceof RateLimited) return error.retryAfter;
    throw error;
  }
};
const answered = (of: PublicLimits, ip: string, field: string, tries: number): number =>
  Array.from({ length: tries }, () => waitOf(of, ip, field)).filter((wait) => wait === 0).length;

test('an address tries thirty codes, then three a minute, and does not make others wait', () => {
  const here = limits();
  expect(answered(here, '192.0.2.1', 'ownReport', 54)).toBe(30);
  time += 60_000;
  expect(answered(here, '192.0.2.1', 'ownReport', 54)).toBe(3);
  expect(answered(here, '192.0.2.2', 'ownReport', 54)).toBe(30);
});

test('a staff room sends twenty reports at once and twenty an hour after, and who looks at codes may still report', () => {
  const here = limits();
  answered(here, '192.0.2.1', 'ownReport', 54);
  expect(answered(here, '192.0.2.1', 'submitSignal', 25)).toBe(20);
  expect(waitOf(here, '192.0.2.1', 'submitSignal')).toBe(180);
  time += 60 * 60_000;
  expect(answered(here, '192.0.2.1', 'submitSignal', 100)).toBe(20);
});

test('an address that goes on for a day sends a fraction of what a form takes in an hour, so nobody is locked out', () => {
  const here = limits();
  const inHour = (): number => {
    let taken = 0;
    for (let minute = 0; minute < 60; minute += 1) {
      taken += answered(here, '192.0.2.9', 'submitSignal', 100);
      time += 60_000;
    }
    return taken;
  };
  const FORM_TAKES = 300;
  for (let hour = 0; hour < 24; hour += 1) expect(inHour()).toBeLessThan(FORM_TAKES / 5);
});

test('a code asked under several names counts as often', () => {
  const here = limits({ REGIOTAFEL_PUBLIC_LIMITS: '1,3' });
  expect(waitOf(here, '192.0.2.1', 'ownReport', 'ownReport', 'ownReport', 'ownReport')).toBeGreaterThan(0);
});

test('everything else is free of it', () => {
  expect(answered(limits(), '192.0.2.1', 'me', 1_000)).toBe(1_000);
});

test.each([
  ['one customer has a network of addresses', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::99', true],
  ['another network is another customer', '2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['an IPv4 address inside IPv6 is that address', '::ffff:192.0.2.1', '192.0.2.1', true],
  ['IPv4 neighbours are not one', '192.0.2.1', '192.0.2.2', false],
])('%s', (_what, one, other, same) => {
  expect(addressKey(one) === addressKey(other)).toBe(same);
});

let gateway: TestGateway | undefined;
afterEach(() => gateway?.close());

/** Stands in for the graph: asks the limits as the edge does. */
const lookup = ({ app }: { app: NestFastifyApplication }): void => {
  const { admit } = app.get(PublicLimits, { strict: false });
  app
    .getHttpAdapter()
    .getInstance()
    .post('/graphql', async (request, reply) => {
      try {
        admit(request, ['ownReport']);
        return await reply.code(200).send({});
      } catch {
        return reply.code(429).send({});
      }
    });
};

test.each([
  ['an address that anybody can write into a header is not believed', {}, 3],
  ['what a trusted proxy says is', { TRUSTED_PROXIES: '127.0.0.1' }, 5],
])('%s', async (_what, env, answers) => {
  const settings = { REGIOTAFEL_PUBLIC_LIMITS: '1,3', ...env };
  gateway = await aGateway({ env: settings, prepare: lookup });
  const browser = gateway.browser();
  const statuses = [];
  for (let n = 1; n <= 5; n += 1)
    statuses.push((await browser.call('/graphql', {}, { 'x-forwarded-for': `192.0.2.${n}` })).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(answers);
});
