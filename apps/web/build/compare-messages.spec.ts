import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { compareMessages, missingKeys, type MessageFile } from './compare-messages.ts';

const ROOT = join(import.meta.dirname, '../../..');

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const find = (pattern: string): string[] => globSync(pattern, { cwd: ROOT }).sort();

const files: MessageFile[] = [
  ...find('apps/web/src/**/messages/*.json'),
  ...find('libs/web/ui/src/messages/*.json'),
].map((path) => ({
  path,
  texts: JSON.parse(read(path)) as Record<string, string>,
}));

describe('the texts of this application', () => {
  test('are there in Dutch and English, with the same arguments and no English in the Dutch', () => {
    expect(compareMessages(files)).toEqual([]);
  });

  test('are there for every key that the screens use', () => {
    const keys = files.filter(({ path }) => path.endsWith('nl.json')).flatMap(({ texts }) => Object.keys(texts));
    const sources = find('{apps/web,libs/web/ui}/src/**/*.{ts,tsx}').filter((path) => !path.includes('.spec.'));
    const missing = sources.flatMap((path) => missingKeys(read(path), keys).map((key) => `${path} ${key}`));
    expect(missing).toEqual([]);
  });
});

const compare = (nl: Record<string, string>, en: Record<string, string>) =>
  compareMessages([
    { path: 'a/nl.json', texts: nl },
    { path: 'a/en.json', texts: en },
  ]);

test('a text that one language lacks is found', () => {
  expect(compare({ a: 'Ja' }, { b: 'No' })).toEqual(['a/en.json a: only in Dutch', 'a/nl.json b: only in English']);
});

test('other arguments are found, also inside a plural', () => {
  expect(
    compare({ a: '{n, plural, one {# van {all}} other {#}}' }, { a: '{n, plural, one {# day} other {# days}}' }),
  ).toEqual(['a/nl.json a: nl uses (all, n), en uses (n)']);
});

test('an English text in the Dutch file is found', () => {
  expect(compare({ a: 'Save your work' }, { a: 'Save your work' })).toHaveLength(2);
});

test('a key in two files is found', () => {
  const file = (path: string, text: string): MessageFile => ({ path, texts: { a: text } });
  expect(
    compareMessages([
      file('a/nl.json', 'Ja'),
      file('a/en.json', 'Yes'),
      file('b/nl.json', 'Ja'),
      file('b/en.json', 'Yes'),
    ]),
  ).toEqual(['b/nl.json a: stands in a/nl.json too']);
});

test('a key that no file has is found, and the beginning of one made at run time', () => {
  const source = "t('here'); t('gone'); t(`role.${role}`); t(`state.${state}`); t(isOpen ? 'here' : 'away')";
  expect(missingKeys(source, ['here', 'role.CHAIR'])).toEqual(['gone', 'away', 'state.…']);
});
