import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
    { TWO: 'mutation { a: breakCard(id: "1") { id } b: breakCard(id: "2") { id } }' },
    'TWO: has one root field',
  ],
  ['two operations in one document', { TWO: 'query a { greeting } query b { greeting }' }, 'TWO: holds one operation'],
])('%s does not start', async (_what, manifest, message) => {
  await expect(oneProcess({ manifest })).rejects.toThrow(message);
});
