import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { freePort } from '../processes/ports.ts';
import { identify } from '../processes/processes.ts';
import { writeRunFile } from '../run-file.ts';
import { aFolder } from '../testing/a-folder.ts';
import { checkBrowser, checkDatabase, checkDisk, checkMemory, checkNode, checkPort } from './checks.ts';
import { lineOf } from './findings.ts';

let folder: ReturnType<typeof aFolder>;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

test.each([
  ['20.20.2', 'fail'],
  ['24.10.0', 'fail'],
  ['24.21.0', 'ok'],
  ['26.1.0', 'ok'],
])('Node.js %s is %s', (version, level) => {
  expect(checkNode(version).level).toBe(level);
});

test('a port that another program has fails with another port to choose', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  const finding = await checkPort(port, folder.path);
  expect(lineOf(finding)).toMatch(new RegExp(`^fail {2}port .*PORT=${port + 1} npm start$`));
  other.close();
});

test('a port that we have ourselves is fine', async () => {
  const me = identify(process.pid);
  if (!me) throw new Error('this process is not there');
  writeRunFile(folder.path, { supervisor: { ...me, port: 4321, many: false } });
  expect(await checkPort(4321, folder.path)).toMatchObject({ level: 'ok', says: expect.stringContaining('4321') });
});

test('a data folder that does not exist yet is judged by the folder it will be in', () => {
  expect(checkDisk(join(folder.path, 'not', 'yet')).level).not.toBe('fail');
});

test('half a gigabyte of memory is little', () => {
  expect(checkMemory(536_870_912).level).toBe('warn');
});

test('a database that does not answer fails without showing the password', async () => {
  const port = await freePort();
  const finding = await checkDatabase(`postgres://me:hush@127.0.0.1:${port}/regiotafel`, folder.path);
  expect(finding.level).toBe('fail');
  expect(finding.says).toContain('check DATABASE_URL');
  expect(finding.says).not.toContain('hush');
});

test('a browser that does not run is a warning', () => {
  expect(checkBrowser(join(folder.path, 'no-browser')).level).toBe('warn');
});
