import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { signInAs, type TestGateway } from '../testing/a-gateway.js';
import {
  type Answer,
  aReportGateway,
  asked,
  CANARY,
  HEADERS,
  post,
  RECEIVED,
  REPORT,
  SECRET,
} from '../testing/a-report-gateway.js';
import { API_VERSION, REFERENCE_PATH, REPORT_BODY_BYTES, REPORTS_PATH } from './problem.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await aReportGateway('100000,10');
});
afterAll(() => gateway.close());
afterEach(() => {
  jest.restoreAllMocks();
});

const report = (changes: object = {}, headers?: Record<string, string>): Promise<Answer> =>
  post(gateway, JSON.stringify({ ...REPORT, ...changes }), headers);

test('what the system of a partner sends goes where the public form goes, with the key of the system and its number', async () => {
  const key = newId();
  const answer = await report({}, { 'idempotency-key': key });
  expect(answer).toMatchObject({
    status: 201,
    type: expect.stringMatching(/^application\/json/),
    body: { ontvangstcode: `CODE-${key.slice(0, 4)}`, ontvangenOp: RECEIVED },
  });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(asked.at(-1)?.input).toEqual({
    idempotencyKey: key,
    slug: 'lindehoven',
    systemKey: SECRET,
    systemNumber: `${CANARY}-2026/17`,
    theme: 'RADICALISATION',
    narrative: REPORT.omschrijving,
    reporterType: 'FRONTLINE',
    reporter: { name: `${CANARY} Melder`, organisation: 'College', email: 'kanarie@school.example', phone: null },
    person: { name: `${CANARY} Persoon`, birthDate: '2009-05-04', address: null },
    nameMayBeKnown: true,
  });
  expect((await report({}, { 'idempotency-key': key })).body).toEqual(answer.body);
});

test('a number that the system has sent before is answered as what is there, not as what is made', async () => {
  const { status, type, body, headers } = await report({ omschrijving: 'nogmaals' });
  expect({ status, type }).toEqual({ status: 200, type: expect.stringMatching(/^application\/json/) });
  expect(body).toEqual({ ontvangstcode: expect.stringMatching(/^CODE-/), ontvangenOp: RECEIVED });
  expect([headers.get('api-version'), headers.get('cache-control')]).toEqual([API_VERSION, 'no-store']);
});

test('a wrong key, an unknown municipality and no key are one answer', async () => {
  const answers = [
    await report({}, { authorization: 'Bearer geheim-van-een-ander' }),
    await report({ gemeente: 'nergens' }),
    await report({}, { authorization: '' }),
    await report({}, { authorization: `Basic ${SECRET}` }),
  ];
  for (const { status, headers, body } of answers) {
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(body).toEqual(answers[0]?.body);
  }
});

test('all that is wrong is told at once, by the names that were sent', async () => {
  const wrong = {
    thema: ' ',
    omschrijving: 'x'.repeat(10_001),
    melder: { email: 'niemand', telefoon: 'abc' },
    betrokkene: { naam: '', geboortedatum: '2026-02-30' },
    naamMelderMagBekendWorden: 'ja',
    kenmerk: '<b>',
    zaaknummer: CANARY,
  };
  const { status, type, body } = await report(wrong, { 'idempotency-key': 'x' });
  expect([status, type]).toEqual([400, expect.stringMatching(/^application\/problem\+json/)]);
  expect(body).toMatchObject({ title: 'Niet alle velden kloppen', status: 400, code: 'INVALID_INPUT' });
  expect(body['invalidParams']).toEqual(
    expect.arrayContaining([
      { name: 'Idempotency-Key', code: 'INVALID_ID' },
      { name: 'thema', code: 'REQUIRED' },
      { name: 'omschrijving', code: 'TOO_LONG' },
      { name: 'melder.naam', code: 'REQUIRED' },
      { name: 'melder.email', code: 'INVALID_EMAIL' },
      { name: 'melder.telefoon', code: 'INVALID_PHONE' },
      { name: 'betrokkene.naam', code: 'REQUIRED' },
      { name: 'betrokkene.geboortedatum', code: 'INVALID_DATE' },
      { name: 'naamMelderMagBekendWorden', code: 'WRONG_TYPE' },
      { name: 'kenmerk', code: 'INVALID_FORMAT' },
      { name: 'zaaknummer', code: 'UNKNOWN_FIELD' },
    ]),
  );
});

test('what the municipality does not take is told by the names that were sent', async () => {
  expect((await report({ omschrijving: 'keuze' })).body['invalidParams']).toEqual([
    { name: 'thema', code: 'NOT_ALLOWED' },
    { name: 'betrokkene.geboortedatum', code: 'IN_THE_FUTURE' },
  ]);
});

test.each([
  ['too many reports for the municipality', { omschrijving: 'druk' }, 429, 'FORM_BUSY'],
  ['another report under a key', { omschrijving: 'hergebruik' }, 409, 'IDEMPOTENCY_KEY_REUSED'],
  ['another report under a number of the system', { omschrijving: 'kenmerk' }, 409, 'REPORT_NUMBER_REUSED'],
  ['a service that is away', { omschrijving: 'weg' }, 503, 'UNAVAILABLE'],
])('%s is a problem', async (_what, changes, status, code) => {
  expect(await report(changes)).toMatchObject({ status, body: { status, code, title: expect.any(String) } });
});

test.each([
  ['no JSON', '{', {}, 400],
  ['a list', '[]', {}, 400],
  ['nothing', 'null', {}, 400],
  ['a form', 'gemeente=lindehoven', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['text', JSON.stringify(REPORT), { 'content-type': 'text/plain' }, 415],
])('%s is no report', async (_what, body, headers, status) => {
  const { type, ...answer } = await post(gateway, body, headers);
  expect(answer).toMatchObject({ status, body: { status, code: 'MALFORMED' } });
  expect(type).toMatch(/^application\/problem\+json/);
});

test('a body that is too large is refused before it is read, the longest report is not', async () => {
  const answer = await report({ omschrijving: 'x'.repeat(REPORT_BODY_BYTES) });
  expect(answer).toMatchObject({ status: 413, body: { code: 'TOO_LARGE' } });
  const escaped = JSON.stringify(REPORT).replace(
    /"omschrijving":"[^"]*"/,
    `"omschrijving":"${'\\u00e9'.repeat(10_000)}"`,
  );
  expect((await post(gateway, escaped)).status).toBe(201);
});

test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('nothing but reporting is done by %s', async (method) => {
  const answer = await fetch(gateway.url + REPORTS_PATH, { method, headers: { authorization: HEADERS.authorization } });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await answer.json()).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED', title: expect.any(String) });
});

test('the reference is read and nothing else', async () => {
  const answer = await fetch(gateway.url + REFERENCE_PATH, { method: 'PUT', body: '{}', headers: HEADERS });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect((await fetch(gateway.url + REFERENCE_PATH, { method: 'HEAD' })).headers.get('api-version')).toBe(API_VERSION);
});

test.each([
  ['GET', ''],
  ['POST', '/v1'],
  ['GET', '/v2/meldingen'],
  ['DELETE', `/v1/meldingen/${newId()}`],
  ['PATCH', '/v1/meldingen/'],
])('%s of an address that there is not is a problem, also in a browser', async (method, path) => {
  for (const accept of ['application/json', 'text/html']) {
    const answer = await fetch(`${gateway.url}/api/meldingen${path}`, { method, headers: { accept } });
    expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toEqual([
      404,
      expect.stringMatching(/^application\/problem\+json/),
      expect.objectContaining({ status: 404, code: 'NOT_FOUND', title: 'Dit adres is er niet' }),
    ]);
  }
});

test('a cookie does not count: nobody is signed in here', async () => {
  const browser = gateway.browser();
  await signInAs(browser, 'noor');
  const headers = { ...HEADERS, 'idempotency-key': newId() };
  const sent = await browser.request(REPORTS_PATH, { method: 'POST', body: JSON.stringify(REPORT), headers });
  expect([sent.status, sent.headers.getSetCookie(), asked.at(-1)?.cookie]).toEqual([201, [], undefined]);
});

test('a fault of ours is told and logged by an id, without a word of the report or the key', async () => {
  const lines: string[] = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  const { status, body } = await report({ omschrijving: 'stuk' });
  expect([status, body['code'], body['errorId']]).toEqual([500, 'INTERNAL', expect.any(String)]);
  expect(lines.join('')).toContain(String(body['errorId']));
  expect(lines.join('')).not.toMatch(new RegExp(`${CANARY}|${SECRET}|lindehoven`, 'i'));
});

test('reports of systems are taken from the budget of the public form, also to try keys', async () => {
  const strict = await aReportGateway('2,2');
  const tried = async (): Promise<Answer> => post(strict, JSON.stringify(REPORT), { authorization: 'Bearer x' });
  const answers = [await tried(), await tried(), await tried()];
  await strict.close();
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 429]);
  expect(answers[2]?.body).toMatchObject({ code: 'RATE_LIMITED', title: expect.any(String) });
  expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
});
