import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { CHECKOUT } from '../../paths.ts';
import { SourceFile } from '../source.ts';
import { filesOf, readTree } from '../tree.ts';
import { type CodeKind, collectCodes, type FoundCode } from './error-codes.ts';
import { tableRows } from './table-rows.ts';

/** What a section of docs/error-codes.md holds, and the beginning of its texts' keys; null where no screen shows them. */
const SECTIONS: Readonly<Record<string, { kind: CodeKind; text: 'error' | 'field' | null }>> = {
  Refusals: { kind: 'REFUSAL', text: 'error' },
  'Refusals of protocol': { kind: 'REFUSAL', text: null },
  Fields: { kind: 'FIELD', text: 'field' },
  'Lines of a calendar': { kind: 'LINE', text: 'field' },
  'Fields of a region file': { kind: 'FIELD', text: null },
  'Lines of the register of municipalities': { kind: 'LINE', text: null },
  Jobs: { kind: 'JOB', text: null },
};
/** Texts for what happens without an answer, for every code that has none, and for what the browser alone refuses. */
const WITHOUT_CODE = ['error.OFFLINE', 'error.OTHER', 'field.NOT_CHOSEN', 'field.TOO_MANY'];

let found: FoundCode[];
const rows = tableRows(readFileSync(join(CHECKOUT, 'docs/error-codes.md'), 'utf8')).map(({ section, cells }) => ({
  section,
  code: cells[0] ?? '',
}));

const textsOf = (locale: 'nl' | 'en'): Record<string, string> =>
  Object.assign(
    {},
    ...globSync(`{apps/web/src/app{,/form}/messages,apps/web/src/features/*/messages}/${locale}.json`, {
      cwd: CHECKOUT,
    }).map((path) => JSON.parse(readFileSync(join(CHECKOUT, path), 'utf8')) as Record<string, string>),
  ) as Record<string, string>;

const keysOf = (section: string, code: string): string[] => {
  const text = SECTIONS[section]?.text;
  return text ? [`${text}.${code}`] : [];
};

beforeAll(async () => {
  found = collectCodes(readTree(CHECKOUT, await filesOf(CHECKOUT)).values());
});

test('the code base has error codes', () => {
  expect(found.length).toBeGreaterThan(50);
});

test('every section of docs/error-codes.md says what its codes are', () => {
  expect([...new Set(rows.map(({ section }) => section))]).toEqual(Object.keys(SECTIONS));
});

test('every error code of the source stands in docs/error-codes.md', () => {
  const known = new Set(rows.map(({ section, code }) => `${SECTIONS[section]?.kind} ${code}`));
  expect(found.filter(({ kind, code }) => !known.has(`${kind} ${code}`))).toEqual([]);
});

test('docs/error-codes.md lists no code that the source no longer has', () => {
  const made = new Set(found.map(({ kind, code }) => `${kind} ${code}`));
  expect(rows.filter(({ section, code }) => !made.has(`${SECTIONS[section]?.kind} ${code}`))).toEqual([]);
});

test.each(['nl', 'en'] as const)('every code that a screen shows has a text (%s)', (locale) => {
  const texts = textsOf(locale);
  const keys = rows.flatMap(({ section, code }) => keysOf(section, code));
  expect(keys.filter((key) => !texts[key])).toEqual([]);
});

test('no text is left of a code that is gone', () => {
  const keys = new Set(rows.flatMap(({ section, code }) => keysOf(section, code)));
  const texts = Object.keys(textsOf('nl')).filter((key) => /^(?:error|field)\.[A-Z_]+$/.test(key));
  expect(texts.filter((key) => !keys.has(key) && !WITHOUT_CODE.includes(key))).toEqual([]);
});

test('the browser knows every code that has a text', () => {
  const known = (path: string, list: string): string[] => {
    const text = readFileSync(join(CHECKOUT, path), 'utf8');
    const body = new RegExp(`const ${list} = \\[([^\\]]*)\\]`).exec(text)?.[1] ?? '';
    return [...body.matchAll(/'([A-Z_]+)'/g)].map(([, code = '']) => code);
  };
  const errors = known('libs/web/data/src/errors.ts', 'KNOWN_CODES').map((code) => `error.${code}`);
  const fields = known('apps/web/src/app/form/fault.ts', 'FAULT_CODES').map((code) => `field.${code}`);
  const keys = new Set(rows.flatMap(({ section, code }) => keysOf(section, code)));
  expect([...keys].filter((key) => !errors.includes(key) && !fields.includes(key))).toEqual([]);
});

const codesOf = (text: string, path = 'libs/cases/src/a/a.service.ts'): string[] =>
  collectCodes([new SourceFile(path, text)]).map(({ kind, code }) => `${kind} ${code}`);

test.each([
  ["class A extends DomainError { constructor() { super('NEW_CODE', 'New'); } }", ['REFUSAL NEW_CODE']],
  ["throw new DomainError('NEW_CODE', 'New');", ['REFUSAL NEW_CODE']],
  [
    "throw new InvalidInput([{ path: 'a', code: late ? 'TOO_LATE' : 'TOO_EARLY' }]);",
    ['FIELD TOO_EARLY', 'FIELD TOO_LATE'],
  ],
  ["v.check(fits, 'END_BEFORE_START');", ['FIELD END_BEFORE_START']],
  ["interface RowError { readonly line: number; readonly code: 'A' | 'B' }", ['LINE A', 'LINE B']],
  ["v.picklist(['OPEN', 'CLOSED']); v.literal('OPEN'); const a = { code: 'RADICALISATION', name: 'x' };", []],
])('codes are found by syntax: %s', (text, codes) => {
  expect(codesOf(text)).toEqual(codes);
});

test('what tests and screens write is no code of the servers', () => {
  const text = "throw new DomainError('NEW_CODE', 'New');";
  expect(codesOf(text, 'libs/cases/src/a/a.service.spec.ts')).toEqual([]);
  expect(codesOf(text, 'apps/web/src/a.ts')).toEqual([]);
});
