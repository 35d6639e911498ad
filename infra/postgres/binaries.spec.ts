import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aFolder } from '../testing/a-folder.ts';
import { binaryFolder } from './binaries.ts';

let folder: ReturnType<typeof aFolder>;
const aPackage = (mode: number): { folder: string; version: string } => {
  const home = join(folder.path, 'home');
  const installed = join(home, 'package');
  mkdirSync(join(installed, 'native', 'bin'), { recursive: true });
  mkdirSync(join(installed, 'native', 'lib'));
  writeFileSync(join(installed, 'native', 'bin', 'postgres'), 'a program', { mode: 0o755 });
  writeFileSync(join(installed, 'native', 'lib', 'libpq.so.5.18'), 'a library');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(join(installed, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  chmodSync(home, mode);
  return { folder: installed, version: '1.2.3' };
};

beforeEach(() => {
  folder = aFolder();
  chmodSync(folder.path, 0o711);
});
afterEach(() => folder.remove());

test('programs that the server account can reach run where npm put them, with the links that were missing', () => {
  const installed = aPackage(0o755);
  expect(binaryFolder(folder.path, true, installed)).toBe(join(installed.folder, 'native', 'bin'));
  expect(readFileSync(join(installed.folder, 'native', 'lib', 'libpq.so.5'), 'utf8')).toBe('a library');
});

test('programs inside a private home are copied to the data folder once, readable for everyone', () => {
  const installed = aPackage(0o700);
  const binaries = binaryFolder(folder.path, true, installed);
  expect(binaries).toBe(join(folder.path, 'postgres-1.2.3', 'native', 'bin'));
  expect(statSync(join(binaries, 'postgres')).mode & 0o777).toBe(0o755);
  expect(readFileSync(join(binaries, '..', 'lib', 'libpq.so.5'), 'utf8')).toBe('a library');
  expect(binaryFolder(folder.path, true, installed)).toBe(binaries);
});

test('a private home is no obstacle for its own user', () => {
  const installed = aPackage(0o700);
  expect(binaryFolder(folder.path, false, installed)).toBe(join(installed.folder, 'native', 'bin'));
  expect(existsSync(join(folder.path, 'postgres-1.2.3'))).toBe(false);
});
