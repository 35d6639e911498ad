import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildSchema, isObjectType } from 'graphql';
import { bannerless, SEALED } from './sealed-screens.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const sdl = read('libs/web/data/src/schema.generated.graphql');
const sources = globSync('apps/web/src/**/*.{ts,tsx}', { cwd: ROOT }).map((path) => ({ path, text: read(path) }));

test('every screen that reads something sealed says for what, on what ground, and that it is logged', () => {
  expect(bannerless(sources, sdl)).toEqual([]);
});

test('a screen without its banner is found, also when a part of it asks', () => {
  const planted = sources.map(({ path, text }) =>
    path.endsWith('case-frame/case-frame.tsx')
      ? { path, text: text.replaceAll('purpose-banner', 'page') }
      : { path, text },
  );
  expect(bannerless(planted, sdl)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/cases\/case\.screen: .*CaseFile\.narrative/),
      expect.stringMatching(/cases\/contributions\.screen: CaseFile\.contributions/),
      expect.stringMatching(/plan\/plan\.screen: .*CaseFile\.plan/),
      expect.stringMatching(/ladder\/note\.screen: CaseFile\.ladder/),
      expect.stringMatching(/case-end\/case-end\.screen: CaseFile\.end/),
    ]),
  );
});

test('what counts as sealed is in the schema', () => {
  const types = buildSchema(sdl).getTypeMap();
  for (const name of SEALED) {
    const [type = '', field = ''] = name.split('.');
    const object = types[type];
    expect(isObjectType(object) && field in object.getFields()).toBe(true);
  }
});
