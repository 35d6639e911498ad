import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ANSWERS } from './testing/answers.js';
import { answered, DOCUMENTS } from './testing/documents.js';
import { type ManyProcesses, manyProcesses, oneProcess, type Running } from './testing/two-shapes.js';

let one: Running;
let many: ManyProcesses;

beforeAll(async () => {
  const manifest = Object.fromEntries(
    DOCUMENTS.flatMap(({ name, text, untrusted }) => (untrusted ? [] : [[name, text]])),
  );
  one = await oneProcess({ manifest });
  many = await manyProcesses({ manifest });
});
afterAll(async () => {
  await one.app.close();
  await many.close();
});

describe('one process and many answer alike', () => {
  test.each(DOCUMENTS)('$name', async (document) => {
    const here = await answered(one.url, document);
    expect(await answered(many.url, document)).toBe(here);
    expect(here).toBe(ANSWERS[document.name] ?? here);
  });
});

test('every answer that is known belongs to a document', () => {
  const names = DOCUMENTS.map(({ name }) => name);
  expect(Object.keys(ANSWERS).filter((name) => !names.includes(name))).toEqual([]);
});
