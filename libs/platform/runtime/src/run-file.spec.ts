import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { resolveDataFolder } from './data-folder.js';
import { readRun, recordService, writeRun } from './run-file.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'run-'));

test('an absent or damaged file means that nothing runs', () => {
  const data = folder();
  expect(readRun(data)).toEqual({ services: {} });
  writeFileSync(join(data, 'run.json'), '{"services":');
  expect(readRun(data)).toEqual({ services: {} });
});

test('services that start at once all stand in the file, beside the database', async () => {
  const data = folder();
  writeRun(data, { postgres: { port: 5000, pid: 1 }, services: {} });
  await Promise.all(
    ['cases', 'meetings', 'insight', 'directory'].map((name, at) => recordService(data, name, 7000 + at)),
  );
  const run = readRun(data);
  expect(run.postgres).toEqual({ port: 5000, pid: 1 });
  expect(Object.keys(run.services).toSorted()).toEqual(['cases', 'directory', 'insight', 'meetings']);
  expect(run.services['meetings']).toMatchObject({ port: 7001 });
});

test('the data folder is in the checkout for an ordinary user', () => {
  expect(resolveDataFolder(undefined, '/srv/regiotafel', 1000)).toBe('/srv/regiotafel/.data');
});

test('the data folder of root in a closed folder lies outside it, one per checkout', () => {
  const closed = folder();
  const chosen = resolveDataFolder(undefined, closed, 0);
  expect(chosen).toMatch(/^\/var\/lib\/regiotafel\/[0-9a-f]{12}$/);
  expect(resolveDataFolder(undefined, folder(), 0)).not.toBe(chosen);
});

test('a chosen data folder becomes an absolute path', () => {
  expect(resolveDataFolder('x')).toBe(join(process.cwd(), 'x'));
});
