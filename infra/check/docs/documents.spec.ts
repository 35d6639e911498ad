import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { CHECKOUT } from '../../paths.ts';
import { SourceFile } from '../source.ts';
import { filesOf, readTree } from '../tree.ts';
import { reasonsIn, RECORD, runtimeDependencies } from './dependencies.ts';
import { settingsIn } from './settings.ts';
import { tableRows } from './table-rows.ts';

const read = (path: string): string => readFileSync(join(CHECKOUT, path), 'utf8');
const documents = globSync('{*.md,docs/**/*.md}', { cwd: CHECKOUT }).sort();
const records = readdirSync(join(CHECKOUT, 'docs/adr'))
  .filter((name) => /^\d{4}-/.test(name))
  .sort();

let tree: ReadonlyMap<string, SourceFile>;
beforeAll(async () => {
  tree = readTree(CHECKOUT, await filesOf(CHECKOUT));
});

const isCode = ({ path, isGenerated }: SourceFile): boolean =>
  /^(?:apps|libs)\/.*\.(?:ts|tsx|graphql)$/.test(path) && !isGenerated;

const anchorsIn = (path: string): string[] =>
  [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What is wrong with a link from one file to another, or undefined. */
const faultOf = (from: string, target: string): string | undefined => {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : relative(CHECKOUT, join(CHECKOUT, dirname(from), file));
  if (!existsSync(join(CHECKOUT, path))) return `${from}: ${target} leads nowhere`;
  return anchor === undefined || anchorsIn(path).includes(anchor)
    ? undefined
    : `${from}: ${target} has no such heading`;
};

test('every link inside the documents leads somewhere', () => {
  const links = documents.flatMap((from) =>
    [...read(from).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, target = '']) => ({ from, target })),
  );
  expect(links.length).toBeGreaterThan(20);
  expect(links.flatMap(({ from, target }) => faultOf(from, target) ?? [])).toEqual([]);
});

test('every file that a document names exists', () => {
  const named = documents.flatMap((from) =>
    [...read(from).matchAll(/`((?:apps|libs|infra|docs)\/[\w./-]+\.\w+)`/g)].map(([, path = '']) => ({ from, path })),
  );
  expect(named.filter(({ path }) => !existsSync(join(CHECKOUT, path)) && !path.includes('/dist/'))).toEqual([]);
});

test('every command that a document names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = documents.flatMap((from) =>
    [...read(from).matchAll(/npm (?:run ([a-z][a-z:]*)|(start|test)\b)/g)].map(([, name, short = '']) => ({
      from,
      name: name ?? short,
    })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ name }) => !(name in scripts))).toEqual([]);
});

test('every source that code cites in the documents exists', () => {
  const cited = [...tree.values()]
    .filter(isCode)
    .flatMap(({ path, text }) =>
      [...text.matchAll(/@source (docs\/[^\s*]+)/g)].map(([, target = '']) => ({ path, target })),
    );
  expect(cited.flatMap(({ target }) => faultOf('README.md', target) ?? [])).toEqual([]);
});

test('decision records are numbered without a gap and listed', () => {
  expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_name, at) => at + 1));
  const list = read('docs/adr/README.md');
  expect(records.filter((name) => !list.includes(`(${name})`))).toEqual([]);
});

test.each(records)('%s has a status and the checks that keep it', (name) => {
  const text = read(join('docs/adr', name));
  expect(text).toMatch(/^Status: (?:accepted|replaced by \[\d{4}\])/m);
  expect(text).toMatch(/^## Checks\n\n- .*(?:`[\w./-]+\.spec\.ts`|`npm run |`npm test)/m);
});

test('every runtime dependency has a reason and a licence', () => {
  const reasons = reasonsIn(read(RECORD));
  const dependencies = runtimeDependencies();
  expect(dependencies.length).toBeGreaterThan(30);
  expect(dependencies.filter(({ name }) => (reasons.get(name) ?? '').length < 10)).toEqual([]);
  expect(dependencies.filter(({ licence }) => licence === 'not given')).toEqual([]);
});

test('every identifier of the glossary occurs in the code', () => {
  const code = [...tree.values()]
    .filter(isCode)
    .map(({ text }) => text)
    .join('\n');
  const names = tableRows(read('docs/glossary.md'))
    .filter(({ section }) => section !== 'Names kept for what is not built yet')
    .map(({ cells }) => cells[1] ?? '');
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
});

test('settings are read from their rows, and a row without texts is a fault', () => {
  const rows = (row: string): SourceFile => new SourceFile('settings.ts', `const TABLE = { PORT: ${row} } as const;`);
  expect(settingsIn(rows("row(v.string(), 'a port', '`4000`', 'The port.')"))).toEqual([
    { name: 'PORT', values: 'a port', fallback: '`4000`', meaning: 'The port.' },
  ]);
  expect(() => settingsIn(rows('row(v.string())'))).toThrow('TABLE');
});

test('the licence is the whole European Union Public Licence 1.2', () => {
  const text = read('LICENSE');
  expect(text).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
  const articles = [...text.matchAll(/^(\d+)\. [A-Z]/gm)].map(([, number]) => Number(number));
  expect(articles).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
  expect(text).toMatch(/\nAppendix\n[^]*LiLiQ-R/);
});

test('publiccode.yml has every key that version 0.4 of the standard asks for', () => {
  const text = read('publiccode.yml');
  const keys = ['publiccodeYmlVersion', 'name', 'url', 'platforms', 'categories', 'developmentStatus', 'softwareType'];
  const sections = ['description', 'legal', 'maintenance', 'localisation'];
  expect([...keys, ...sections].filter((key) => !new RegExp(`^${key}:`, 'm').test(text))).toEqual([]);
  expect(text).toMatch(/^legal:\n {2}license: EUPL-1\.2$/m);
  const short = [...text.matchAll(/^ {4}shortDescription: (.*)$/gm)].map(([, line = '']) => line.length);
  expect(short.length).toBe(2);
  expect(Math.max(...short)).toBeLessThanOrEqual(150);
});
