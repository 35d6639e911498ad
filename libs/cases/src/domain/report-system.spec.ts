import { expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { readReportKey, reportKeyFor } from './report-system.js';

const SERVER = Buffer.alloc(32, 7);
const [tenant, other, system] = [newId(), newId(), newId()];

test('a key names its system and is recognised by its hash', () => {
  const made = reportKeyFor(SERVER, tenant, system, 'one');
  expect(made.text).toMatch(/^rtm_[0-9a-f]{32}_[\w-]{43}$/);
  expect(readReportKey(SERVER, tenant, made.text)).toEqual(made);
  expect(made.hash).toHaveLength(32);
});

test('the same command gives the same key again, and nothing else does', () => {
  const texts = [
    reportKeyFor(SERVER, tenant, system, 'one'),
    reportKeyFor(SERVER, tenant, system, 'two'),
    reportKeyFor(SERVER, other, system, 'one'),
    reportKeyFor(SERVER, tenant, newId(), 'one'),
    reportKeyFor(Buffer.alloc(32, 8), tenant, system, 'one'),
  ].map(({ text }) => text);
  expect(new Set(texts).size).toBe(5);
  expect(reportKeyFor(SERVER, tenant, system, 'one').text).toBe(texts[0]);
});

test('a key of another municipality has another hash, and what is no key has none', () => {
  const { text, hash } = reportKeyFor(SERVER, tenant, system, 'one');
  expect(readReportKey(SERVER, other, text)?.hash.equals(hash)).toBe(false);
  for (const wrong of ['', 'rtm_', `${text}x`, text.slice(1), text.toUpperCase(), `${text} `])
    expect(readReportKey(SERVER, tenant, wrong)).toBeNull();
});
