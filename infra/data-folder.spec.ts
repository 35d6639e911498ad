import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { dataFolderPath, openDataFolder } from './data-folder.ts';
import { isRoot, othersCanReach } from './postgres/account.ts';
import { aFolder } from './testing/a-folder.ts';
import { testWhen } from './testing/test-when.ts';

let folder: ReturnType<typeof aFolder>;
beforeEach(() => {
  folder = aFolder();
  chmodSync(folder.path, 0o755);
});
afterEach(() => folder.remove());

test('the data lies in the checkout unless the setting says otherwise', () => {
  expect(dataFolderPath(undefined, folder.path)).toBe(join(folder.path, '.data'));
  expect(dataFolderPath('/srv/tafel', folder.path)).toBe('/srv/tafel');
});

testWhen(isRoot(), 'needs root')('root keeps the data of a private checkout outside it, each its own', async () => {
  chmodSync(folder.path, 0o700);
  const [one, other] = ['one', 'other'].map((name) => dataFolderPath(undefined, join(folder.path, name)));
  expect(one).toMatch(/^\/var\/lib\/regiotafel\/[0-9a-f]{12}$/);
  expect(other).not.toBe(one);
});

testWhen(isRoot(), 'needs root')('what root makes on the way lets the database pass', async () => {
  const opened = openDataFolder(join(folder.path, 'new', 'data'));
  expect(othersCanReach(opened)).toBe(true);
  expect(statSync(opened).mode & 0o777).toBe(0o711);
});

test('a folder that was there keeps its parents as they were', () => {
  mkdirSync(join(folder.path, 'closed'), { mode: 0o750 });
  openDataFolder(join(folder.path, 'closed', 'data'));
  expect(statSync(join(folder.path, 'closed')).mode & 0o777).toBe(0o750);
});
