import { expect, test } from '@jest/globals';
import { InvalidInput } from '@regiotafel/kernel';
import * as v from 'valibot';
import { dayInput, idempotencyKey, idOf, textOf } from './fields.js';
import { parse } from './parse.js';

const fieldsOf = (schema: v.GenericSchema, input: unknown) => {
  try {
    parse(schema, input);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.fields;
    throw error;
  }
};

const UUID = '4b2f9c1e-7d7a-4b0e-9a58-0d4f6a2c9e11';

test('an input that fits comes back typed', () => {
  const schema = v.object({ title: textOf(5), day: dayInput, id: idOf('case'), key: idempotencyKey });
  const input = { title: ' abc ', day: '2026-03-02', id: `case_${UUID}`, key: UUID };
  expect(parse(schema, input)).toEqual({ title: 'abc', day: '2026-03-02', id: UUID, key: UUID });
});

test('every wrong field is named at once, each by one stable code', () => {
  const schema = v.strictObject({
    title: textOf(3),
    missing: v.string(),
    state: v.picklist(['OPEN', 'CLOSED']),
    day: dayInput,
    person: idOf('member'),
    count: v.pipe(v.number(), v.integer(), v.maxValue(3)),
    rows: v.array(v.object({ mail: v.pipe(v.string(), v.email(), v.minLength(40)) })),
    end: v.pipe(
      v.string(),
      v.check(() => false, 'END_BEFORE_START'),
    ),
    flag: v.boolean(),
    none: v.nullish(v.string()),
  });
  const input = {
    title: 'long',
    state: 'LOST',
    day: '2026-02-30',
    person: `case_${UUID}`,
    count: 9,
    rows: [{ mail: 'a@b.nl' }, { mail: 'x' }, { mail: null }],
    end: 'x',
    flag: 'yes',
    none: null,
    extra: 1,
  };
  expect(fieldsOf(schema, input)).toEqual([
    { path: 'title', code: 'TOO_LONG', params: { max: 3 } },
    { path: 'missing', code: 'REQUIRED' },
    { path: 'state', code: 'NOT_ALLOWED' },
    { path: 'day', code: 'INVALID_DATE' },
    { path: 'person', code: 'INVALID_ID' },
    { path: 'count', code: 'TOO_HIGH', params: { max: 3 } },
    { path: 'rows.0.mail', code: 'TOO_SHORT', params: { min: 40 } },
    { path: 'rows.1.mail', code: 'INVALID_EMAIL' },
    { path: 'rows.2.mail', code: 'REQUIRED' },
    { path: 'end', code: 'END_BEFORE_START' },
    { path: 'flag', code: 'WRONG_TYPE' },
    { path: 'extra', code: 'UNKNOWN_FIELD' },
  ]);
});

test('blank text is missing text', () => {
  expect(fieldsOf(v.object({ title: textOf(3) }), { title: '   ' })).toEqual([{ path: 'title', code: 'REQUIRED' }]);
});

test('what is no object at all is one fault without a path', () => {
  expect(fieldsOf(v.object({ title: textOf(3) }), null)).toEqual([{ path: '', code: 'REQUIRED' }]);
});
