import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Uuid, newId } from '@regiotafel/kernel';
import { exportJWK, generateKeyPair, type CryptoKey, type JWK, SignJWT } from 'jose';
import { actorOf } from './actor-of.js';
import { createTokenVerifier, type VerifyToken } from './token.js';

const AUDIENCE = 'regiotafel';
let server: Server;
let issuer: string;
let published: JWK[];
let signing: { kid: string; key: CryptoKey };
let keyRequests: number;
let broken: boolean;
let now: number;
let verify: VerifyToken;

const newKey = async (kid: string): Promise<void> => {
  const pair = await generateKeyPair('ES256');
  signing = { kid, key: pair.privateKey };
  published = [{ ...(await exportJWK(pair.publicKey)), kid, alg: 'ES256', use: 'sig' }];
};

interface Shape {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
}

const aToken = ({ header, claims }: Shape = {}): Promise<string> =>
  new SignJWT({ iss: issuer, aud: AUDIENCE, sub: 'noor', exp: Math.floor(now / 1000) + 300, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: signing.kid, typ: 'at+jwt', ...header })
    .sign(signing.key);

beforeAll(async () => {
  server = createServer((request, response) => {
    if (broken) return void response.writeHead(500).end();
    const isKeys = request.url === '/keys';
    if (isKeys) keyRequests += 1;
    response.end(JSON.stringify(isKeys ? { keys: published } : { issuer, jwks_uri: `${issuer}/keys` }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

beforeEach(async () => {
  keyRequests = 0;
  broken = false;
  now = Date.now();
  await newKey('k1');
  verify = createTokenVerifier({ issuers: [{ issuer, audience: AUDIENCE }], now: () => now });
});

test('a good token tells who signed in, when and how', async () => {
  const authTime = Math.floor(now / 1000) - 30;
  const token = await aToken({ claims: { acr: 'high', auth_time: authTime } });
  await expect(verify(token)).resolves.toEqual({
    issuer,
    subject: 'noor',
    expires: (Math.floor(now / 1000) + 300) * 1000,
    acr: 'high',
    authTime: authTime * 1000,
  });
});

test.each<[string, Shape]>([
  ['for another audience', { claims: { aud: 'other' } }],
  ['that has expired', { claims: { exp: Math.floor(Date.now() / 1000) - 60 } }],
  ['that never expires', { claims: { exp: undefined } }],
  ['without a subject', { claims: { sub: undefined } }],
  ['that is not valid yet', { claims: { nbf: Math.floor(Date.now() / 1000) + 600 } }],
  ['of an unknown provider', { claims: { iss: 'https://elsewhere.example' } }],
  ['that is a logout token', { header: { typ: 'logout+jwt' } }],
  ['that is an ID token by its hash', { header: { typ: 'JWT' }, claims: { at_hash: 'x' } }],
  ['that is a refresh token by its kind', { header: { typ: 'JWT' }, claims: { typ: 'Refresh' } }],
])('a token %s is refused', async (_what, shape) => {
  await expect(verify(await aToken(shape))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test.each(['', 'x', 'a.b.c', `${'A'.repeat(9000)}.e30.`])('text that is no token is refused (%#)', async (text) => {
  await expect(verify(text)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a token signed by someone else under a known key id is refused', async () => {
  const stranger = await generateKeyPair('ES256');
  signing = { kid: 'k1', key: stranger.privateKey };
  await expect(verify(await aToken())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('an unsigned token is refused', async () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: issuer, aud: AUDIENCE, sub: 'noor', exp: Math.floor(now / 1000) + 300 };
  await expect(verify(`${part({ alg: 'none' })}.${part(claims)}.`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a token of a known provider without a kind in its header is accepted', async () => {
  await expect(verify(await aToken({ header: { typ: undefined } }))).resolves.toMatchObject({ subject: 'noor' });
});

test('keys are fetched once, and a flood of unknown key ids does not fetch them again', async () => {
  await verify(await aToken());
  signing = { ...signing, kid: 'unknown' };
  for (let i = 0; i < 5; i += 1)
    await expect(verify(await aToken())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(keyRequests).toBe(1);
});

test('a token seen before is trusted until it expires and no longer', async () => {
  const token = await aToken();
  await verify(token);
  broken = true;
  await expect(verify(token)).resolves.toMatchObject({ subject: 'noor' });
  now += 400_000;
  await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('memory for verified tokens is bounded', async () => {
  const small = createTokenVerifier({ issuers: [{ issuer, audience: AUDIENCE }], now: () => now, capacity: 1 });
  const [first, second] = [await aToken(), await aToken({ claims: { sub: 'karim' } })];
  await small(first);
  await small(second);
  await expect(small(first)).resolves.toMatchObject({ subject: 'noor' });
});

test('a provider that does not answer is told apart from a bad token, and is asked again later', async () => {
  broken = true;
  const token = await aToken();
  await expect(verify(token)).rejects.toMatchObject({ code: 'IDENTITY_PROVIDER_UNAVAILABLE' });
  broken = false;
  now += 3_000;
  await expect(verify(token)).resolves.toMatchObject({ subject: 'noor' });
});

test('an actor claims one seat for at most a minute and never longer than the token', () => {
  const [tenantId, memberId, operation] = [newId(), newId(), newId()];
  const token = { issuer, subject: 'noor', expires: now + 300_000, acr: null, authTime: null };
  const actor = actorOf({ token, seat: `${tenantId}.${memberId}`, operation, now });
  expect(actor).toEqual({
    kind: 'SEAT',
    tenantId,
    memberId,
    issuer,
    subject: 'noor',
    operation,
    trace: operation,
    origin: 'API',
    expires: now + 60_000,
  });
  expect(
    actorOf({ token: { ...token, expires: now + 5 }, seat: `${tenantId}.${memberId}`, operation, now }).expires,
  ).toBe(now + 5);
});

test.each(['', 'x.y', `${newId()}`, `${newId()}.${newId()}.${newId()}`])(
  'a seat that is not two ids is refused (%#)',
  (seat) => {
    const token = { issuer, subject: 'noor', expires: now, acr: null, authTime: null };
    expect(() => actorOf({ token, seat, operation: newId() as Uuid })).toThrow('The input is not valid');
  },
);
