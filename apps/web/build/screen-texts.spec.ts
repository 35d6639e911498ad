import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { BASE, unloadedTexts } from './screen-texts.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const sources = globSync('apps/web/src/**/*.{ts,tsx}', { cwd: ROOT })
  .filter((path) => !path.includes('.spec.'))
  .map((path) => ({ path, text: read(path) }));

/** `apps/web/src/features/plan/messages/nl.json` is that of `plan`; what has no folder of its own is always loaded. */
const folderOf = (path: string): string => /\/(?:features|app)\/([\w-]+)\/messages\/nl\.json$/.exec(path)?.[1] ?? BASE;
const files = globSync('{apps/web,libs/web/ui}/src/**/messages/nl.json', { cwd: ROOT });
const texts = new Map<string, string[]>();
for (const path of files) {
  const folder = folderOf(path);
  texts.set(folder, [...(texts.get(folder) ?? []), ...Object.keys(JSON.parse(read(path)) as object)]);
}

test('every screen finds all texts that it and its parts show', () => {
  expect(unloadedTexts(sources, texts)).toEqual([]);
});

test('a route that does not load the texts of a part is found', () => {
  const planted = sources.map(({ path, text }) =>
    path.endsWith('ladder.route.ts') ? { path, text: text.replaceAll("'access'", "'cases'") } : { path, text },
  );
  expect(unloadedTexts(planted, texts)).toContain('apps/web/src/features/ladder/ladder.screen: access.second');
});
