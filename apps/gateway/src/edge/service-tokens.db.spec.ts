import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { freePort } from '@regiotafel/runtime';
import { type Product, runProduct, TestDatabase, TestWorld } from '@regiotafel/testing';
import { TestIssuer } from '../testing/an-issuer.js';

const STARTED_WITHIN_MS = 180_000;
const HOUR_MS = 3_600_000;

let database: TestDatabase;
let issuer: TestIssuer;
let stranger: TestIssuer;
let service: Product;
let origin: string;
/** Noor's own seat, and seats of others. */
let own: string;
let colleague: string;
let elsewhere: string;

beforeAll(async () => {
  database = await TestDatabase.open();
  issuer = await TestIssuer.start();
  stranger = await TestIssuer.start();
  const prepared = await database.alone(() => runProduct('apps/regiotafel', 'prepare', database.settings).ended);
  if (prepared !== 0) throw new Error('the database could not be prepared');
  const world = new TestWorld(database);
  const region = await world.partnership('tafel');
  const seats = [await world.seat(region, ['COORDINATOR']), await world.seat(region, ['ADMIN'])];
  const far = await world.partnership('verder');
  const [mine, other] = seats.map(({ memberId }) => memberId);
  await database.sql('update directory.members set issuer = $1, subject = $2 where id = $3', [
    issuer.url,
    'noor',
    mine,
  ]);
  own = `${region.id}.${mine}`;
  colleague = `${region.id}.${other}`;
  elsewhere = `${far.id}.${(await world.seat(far, ['COORDINATOR'])).memberId}`;
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  service = runProduct('apps/directory', 'main', {
    ...database.settingsOf('directory'),
    PORT: String(port),
    REGIOTAFEL_ROLE: 'api',
    OIDC_ISSUERS: JSON.stringify([issuer.setting('noord', 'Noord')]),
  });
  await service.ready(origin);
}, STARTED_WITHIN_MS);
afterAll(async () => {
  await service.stop();
  issuer.close();
  stranger.close();
  await database.close();
}, STARTED_WITHIN_MS);

const ask = async (headers: Readonly<Record<string, string>>): Promise<string> => {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ me { roles } }' }),
  });
  return response.text();
};
const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

test('a person with a token of a trusted provider is answered in the own seat', async () => {
  expect(await ask({ ...bearer(await issuer.accessToken()), 'x-seat': own })).toBe(
    '{"data":{"me":{"roles":["COORDINATOR"]}}}',
  );
});

const unsigned = (): string => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: issuer.url, sub: 'noor', aud: 'regiotafel', exp: Math.floor(Date.now() / 1000) + 60 };
  return `${part({ alg: 'none', typ: 'at+jwt' })}.${part(claims)}.`;
};
const expired = async (): Promise<string> => {
  issuer.now = () => Date.now() - HOUR_MS;
  try {
    return await issuer.accessToken();
  } finally {
    issuer.now = Date.now;
  }
};

test.each<[string, () => Promise<Record<string, string>>]>([
  ['no token, though the seat is named', async () => ({})],
  ['noise for a token', async () => bearer('noise')],
  ['another scheme', async () => ({ authorization: `Basic ${btoa('noor:noor')}` })],
  ['a token without a signature', async () => bearer(unsigned())],
  ['a token signed by another key', async () => bearer(await stranger.accessToken({ iss: issuer.url }))],
  ['a token of a provider that nobody trusts', async () => bearer(await stranger.accessToken())],
  ['a token made for another system', async () => bearer(await issuer.accessToken({ aud: 'elsewhere' }))],
  ['a token that has expired', async () => bearer(await expired())],
  ['a token of somebody else', async () => bearer(await issuer.accessToken({ sub: 'karim' }))],
])('%s is nobody', async (_what, headers) => {
  const said = await ask({ ...(await headers()), 'x-seat': own });
  expect(said).toContain('"code":"UNAUTHENTICATED"');
  expect(said).not.toContain('COORDINATOR');
});

test.each<[string, () => string]>([
  ['of a colleague', () => colleague],
  ['in another region', () => elsewhere],
  ['that does not exist', () => `${newId()}.${newId()}`],
])('a true token opens no seat %s', async (_what, seat) => {
  const said = await ask({ ...bearer(await issuer.accessToken()), 'x-seat': seat() });
  expect(said).toContain('"code":"UNAUTHENTICATED"');
  expect(said).not.toMatch(/ADMIN|COORDINATOR/);
});
