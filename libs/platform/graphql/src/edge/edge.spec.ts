import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DomainError } from '@regiotafel/kernel';
import { People } from '../testing/people/people.scope.js';
import { answered, DOCUMENTS } from '../testing/documents.js';
import { type ManyProcesses, manyProcesses, oneProcess, type Running } from '../testing/two-shapes.js';

const READS = DOCUMENTS.filter(({ text, untrusted }) => !untrusted && !text.startsWith('mutation'));

let one: Running;
let many: ManyProcesses;
beforeAll(async () => {
  const manifest = Object.fromEntries(READS.map(({ name, text }) => [name, text]));
  one = await oneProcess({ manifest });
  many = await manyProcesses({ manifest });
});
afterAll(async () => {
  await one.app.close();
  await many.close();
});

describe('a trusted document gets the same bytes as the same text', () => {
  test.each(READS)('$name', async (document) => {
    expect(await answered(one.url, { ...document, untrusted: true })).toBe(await answered(one.url, document));
  });
});

test('references of one list are read in one batch', async () => {
  const people = one.app.get(People, { strict: false });
  people.batches.length = 0;
  await answered(one.url, { name: 'x', text: '{ cards { lead { name } members { name } } }', untrusted: true });
  expect(people.batches).toHaveLength(1);
});

test('an edge that does not answer is not taken for an equal one', async () => {
  const [document] = READS;
  const gone = one.url.replace(/:\d+/, ':9');
  await expect(answered(gone, { name: document?.name ?? '', text: '' })).rejects.toThrow('fetch failed');
});

test('a service that is gone is told at the fields it owns', async () => {
  await many.services.get('people')?.app.close();
  const answer = await answered(many.url, {
    name: 'x',
    text: '{ card(id: "c1") { title lead { id bornOn } } }',
    untrusted: true,
  });
  expect(answer).toBe(
    '200 {"errors":[{"message":"A part of the system does not answer","path":["card","lead","bornOn"],"extensions":{"code":"UNAVAILABLE","errorId":"#1"}}],"data":{"card":{"title":"First","lead":{"id":"p1","bornOn":null}}}}',
  );
});

test.each([
  ['a document that does not fit the graph', { BAD: '{ nope }' }, 'BAD: Cannot query field'],
  [
    'two root fields in one mutation',
    {
      TWO: 'mutation { a: breakCard(input: { idempotencyKey: "k", id: "1" }) { id } b: breakCard(input: { idempotencyKey: "k", id: "2" }) { id } }',
    },
    'TWO: has one root field',
  ],
  ['two operations in one document', { TWO: 'query a { greeting } query b { greeting }' }, 'TWO: holds one operation'],
])('%s does not start', async (_what, manifest, message) => {
  await expect(oneProcess({ manifest })).rejects.toThrow(message);
});

describe('what the application lets go on', () => {
  class Waiting extends DomainError {
    constructor() {
      super('RATE_LIMITED', 'Too many requests', { retryAfter: 20 });
    }
  }
  const asked: (readonly string[])[] = [];
  let guarded: Running;
  beforeAll(async () => {
    guarded = await oneProcess({
      manifest: { TWICE: '{ a: greeting b: greeting }' },
      admit: (_request, fields) => {
        asked.push(fields);
        if (fields.includes('greeting')) throw new Waiting();
      },
    });
  });
  afterAll(() => guarded.app.close());

  test.each([
    ['a trusted document', { id: 'TWICE' }],
    ['a document of its own', { query: '{ a: greeting ...F } fragment F on Query { b: greeting }' }],
  ])('is asked about every root field of %s, and its refusal says how long to wait', async (_what, body) => {
    asked.length = 0;
    const response = await fetch(guarded.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(asked).toEqual([['greeting', 'greeting']]);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '20']);
    expect(await response.text()).toBe(
      '{"errors":[{"message":"Too many requests","extensions":{"code":"RATE_LIMITED","params":{"retryAfter":20}}}]}',
    );
  });
});
