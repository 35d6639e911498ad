import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { faultsOf } from '../../app/form/fault.js';
import { acceptOf, chainsOf, documentSchema, documentValues, kilobytesOf } from './document-values.js';
import type { CaseDocument } from './documents.query.js';

const RULES = { types: ['PDF', 'JPEG'], maxBytes: 10 } as const;
const faults = (values: object) => {
  const { issues } = v.safeParse(documentSchema({ ...RULES, types: [...RULES.types] }), {
    ...documentValues(null),
    ...values,
  });
  return [...faultsOf(issues ?? [])].map(([path, { code }]) => `${path} ${code}`).toSorted();
};
const aDocument = (id: string, documentId: string, version: number, isNewest = true) =>
  ({ id, documentId, version, isNewest }) as CaseDocument;

test('everything that is missing is told at once', () => {
  expect(faults({})).toEqual(['content REQUIRED', 'kind REQUIRED', 'sourceRegime REQUIRED', 'title REQUIRED']);
});

test('a file that is empty or too large is refused before it is sent', () => {
  const rest = { title: 'Brief', kind: 'LETTER', sourceRegime: 'WPG' };
  expect(faults({ ...rest, content: new File([], 'a.pdf') })).toEqual(['content REQUIRED']);
  expect(faults({ ...rest, content: new File(['x'.repeat(11)], 'a.pdf') })).toEqual(['content TOO_LARGE']);
  expect(faults({ ...rest, content: new File(['x'.repeat(10)], 'a.pdf') })).toEqual([]);
});

test('versions stand under the newest of their document', () => {
  const listed = [aDocument('c', 'a', 2), aDocument('b', 'b', 1), aDocument('a', 'a', 1, false)];
  expect(chainsOf(listed).map(({ newest, earlier }) => [newest.id, earlier.map(({ id }) => id)])).toEqual([
    ['c', ['a']],
    ['b', []],
  ]);
});

test('the browser offers what the settings take, and a size is never 0', () => {
  expect(acceptOf({ ...RULES, types: [...RULES.types] })).toBe('.pdf,.jpg,.jpeg');
  expect([kilobytesOf(12), kilobytesOf(2_048)]).toEqual([1, 2]);
});
