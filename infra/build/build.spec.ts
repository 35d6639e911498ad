import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aFolder } from '../testing/a-folder.ts';
import { buildWorkspaces } from './build.ts';
import { listWorkspaces, withDependencies } from './workspaces.ts';

let folder: ReturnType<typeof aFolder>;
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder.path, path)), { recursive: true });
  writeFileSync(join(folder.path, path), text);
};
const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8');
const has = (path: string): boolean => existsSync(join(folder.path, path));
const build = () => {
  const all = listWorkspaces(folder.path);
  return buildWorkspaces(all, all);
};

beforeEach(() => {
  folder = aFolder();
  put('package.json', '{ "name": "root", "workspaces": ["libs/*", "apps/*"] }');
  put('libs/one/package.json', '{ "name": "@t/one" }');
  put('apps/two/package.json', '{ "name": "@t/two", "dependencies": { "@t/one": "0.1.0", "pg": "8.0.0" } }');
  put('libs/one/src/index.ts', 'export const one: number = 1;\n');
  put('libs/one/src/desk/desk.graphql', 'type Desk { id: ID! }');
  put('libs/one/src/index.spec.ts', 'a spec');
  put('libs/one/src/desk/testing/a-desk.ts', 'export const aDesk = 1;');
});
afterEach(() => folder.remove());

test('code is transpiled with a source map, assets are copied, specs and builders for specs stay out', async () => {
  await build();
  expect(read('libs/one/dist/index.js')).toContain('export const one = 1;');
  expect(JSON.parse(read('libs/one/dist/index.js.map'))).toMatchObject({ sources: ['../src/index.ts'] });
  expect(read('libs/one/dist/desk/desk.graphql')).toContain('type Desk');
  expect(has('libs/one/dist/index.spec.js')).toBe(false);
  expect(has('libs/one/dist/desk/testing/a-desk.js')).toBe(false);
});

test('decorated classes keep the types that dependency injection reads', async () => {
  put(
    'libs/one/src/desk.ts',
    'const D: ClassDecorator = () => {};\nexport class A {}\n@D export class B { constructor(readonly a: A) {} }\n',
  );
  await build();
  expect(read('libs/one/dist/desk.js')).toMatch(/"design:paramtypes"[^]*A/);
});

test('a second build writes nothing, a change writes one file', async () => {
  expect(await build()).toEqual({ written: 2, removed: 0 });
  expect(await build()).toEqual({ written: 0, removed: 0 });
  put('libs/one/src/index.ts', 'export const one = 11;');
  expect(await build()).toEqual({ written: 1, removed: 0 });
});

test('a new date on the same content writes nothing', async () => {
  await build();
  const output = statSync(join(folder.path, 'libs/one/dist/index.js')).mtimeMs;
  utimesSync(join(folder.path, 'libs/one/src/index.ts'), 1, 1);
  expect(await build()).toEqual({ written: 0, removed: 0 });
  expect(statSync(join(folder.path, 'libs/one/dist/index.js')).mtimeMs).toBe(output);
});

test('output that lost its source is removed with its empty folder', async () => {
  await build();
  rmSync(join(folder.path, 'libs/one/src/desk'), { recursive: true });
  expect(await build()).toEqual({ written: 0, removed: 1 });
  expect(has('libs/one/dist/desk')).toBe(false);
});

test('output that somebody removed is made again', async () => {
  await build();
  rmSync(join(folder.path, 'libs/one/dist/index.js'));
  expect(await build()).toEqual({ written: 1, removed: 0 });
});

test('a builder for specs that running code imports is built too', async () => {
  put('libs/one/src/demo.ts', "import { aDesk } from './desk/testing/a-desk.js';\nexport const demo = aDesk;");
  await build();
  expect(has('libs/one/dist/desk/testing/a-desk.js')).toBe(true);
  rmSync(join(folder.path, 'libs/one/src/demo.ts'));
  await build();
  expect(has('libs/one/dist/desk/testing/a-desk.js')).toBe(false);
});

test('a mistake in the code is reported with its file', async () => {
  put('libs/one/src/index.ts', 'export const = 1;');
  await expect(build()).rejects.toThrow(/index\.ts could not be built/);
});

test('dependencies inside the checkout are known, others are not', () => {
  const all = listWorkspaces(folder.path);
  const two = all.find(({ name }) => name === '@t/two');
  if (!two) throw new Error('no workspace');
  expect(withDependencies(two, all).map(({ folder: path }) => path)).toEqual(['apps/two', 'libs/one']);
});
