import { expect, test } from '@jest/globals';
import { connection, pageOf } from './page.js';

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `id${at}`, at: '2026-03-02 09:00:00.123456+00' }));
const positionOf = ({ at, id }: { at: string; id: string }) => [at, id];

test('a page holds 20 rows unless asked otherwise, and never more than 100', () => {
  expect(pageOf({})).toEqual({ first: 20, limit: 21, after: null });
  expect(pageOf({ first: 5_000 })).toEqual({ first: 100, limit: 101, after: null });
});

test('a cursor leads to the position behind the last row, microseconds included', () => {
  const page = connection(rows(3), pageOf({ first: 2 }), positionOf);
  expect(page.edges.map(({ node }) => node.id)).toEqual(['id0', 'id1']);
  expect(page.pageInfo.hasNextPage).toBe(true);
  expect(pageOf({ after: page.pageInfo.endCursor }).after).toEqual(['2026-03-02 09:00:00.123456+00', 'id1']);
});

test('the last page says so, an empty one has no cursor', () => {
  expect(connection(rows(2), pageOf({ first: 2 }), positionOf).pageInfo.hasNextPage).toBe(false);
  expect(connection([], pageOf({}), positionOf).pageInfo).toEqual({ hasNextPage: false, endCursor: null });
});

test.each([
  ['rubbish'],
  [''],
  [Buffer.from('["a"]').toString('base64url')],
  [Buffer.from('{}').toString('base64url')],
  [`${'A'.repeat(5_000)}`],
])('a cursor that is not of this list is refused: %#', (after) => {
  expect(() => pageOf({ after })).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', fields: [{ path: 'after', code: 'INVALID_CURSOR' }] }),
  );
});

test.each([
  ['NUMBER', '2026-03-02 09:00:00+00'],
  ['INSTANT', 'RT-2026-0001'],
  ['INSTANT', '2026-02-30 09:00:00+00'],
  ['INSTANT', '2026-03-02 24:00:00+00'],
  ['ID', 'id1'],
  ['TEXT', 'a\0'],
] as const)('a cursor of a list that is sorted otherwise is refused: %s %j', (column, value) => {
  const after = Buffer.from(JSON.stringify([value])).toString('base64url');
  expect(() => pageOf({ after }, [column])).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
});

test('a cursor of a list that is sorted by an instant and an id is taken as it was written', () => {
  const position = ['2026-03-02 09:00:00.5+01', '4b2f9c1e-7d7a-4b0e-9a58-0d4f6a2c9e11'];
  const after = Buffer.from(JSON.stringify(position)).toString('base64url');
  expect(pageOf({ after }, ['INSTANT', 'ID']).after).toEqual(position);
});

test('a page of nothing is refused', () => {
  expect(() => pageOf({ first: 0 })).toThrow(
    expect.objectContaining({ fields: [{ path: 'first', code: 'TOO_LOW', params: { min: 1 } }] }),
  );
});
