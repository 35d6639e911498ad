import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { resolveDataFolder } from './data-folder.js';
import { readRun } from './run-file.js';

const all = mkdtempSync(join(tmpdir(), 'run-'));
afterAll(() => rmSync(all, { recursive: true, force: true }));
const folder = (): string => mkdtempSync(join(all, 'one-'));

const runOf = (text: string) => {
  const data = folder();
  writeFileSync(join(data, 'run.json'), text);
  return readRun(data);
};

test('an absent or damaged file means that nothing runs', () => {
  const nothing = { services: {}, workers: {} };
  expect(readRun(folder())).toEqual(nothing);
  expect(runOf('{"services":')).toEqual(nothing);
  expect(runOf('{"services":{"cases":{"port":"x"}}}')).toEqual(nothing);
});

test('the ports of services are read as the launcher wrote them, with whatever else it wrote', () => {
  const run = runOf('{"supervisor":{"pid":1},"postgres":{"port":5000},"services":{"cases":{"port":7001}}}');
  expect(run.services['cases']).toEqual({ port: 7001 });
  expect(run.postgres).toEqual({ port: 5000 });
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
