import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { loadTrustedDocuments } from './trusted-documents.js';

const folder = mkdtempSync(join(tmpdir(), 'documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const manifest = (text: string): string => {
  const file = join(folder, 'documents.json');
  writeFileSync(file, text);
  return file;
};

test('the list of the web build is read by id', () => {
  expect(loadTrustedDocuments(manifest('{"sha256:ab":"{ a }"}'), 'production')).toEqual({ 'sha256:ab': '{ a }' });
});

test('production does not start without the list, a demo does', () => {
  expect(() => loadTrustedDocuments('/nowhere.json', 'production')).toThrow('is missing');
  expect(loadTrustedDocuments('/nowhere.json', 'demo')).toEqual({});
});

test.each(['', '[1]', '{"a":1}', '{"a b":"{ a }"}'])('a damaged list stops the start (%s)', (text) => {
  expect(() => loadTrustedDocuments(manifest(text), 'demo')).toThrow(/Invalid|JSON/);
});
