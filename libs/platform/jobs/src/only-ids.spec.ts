import { describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { dedupeKey, idOfJob, onlyIds, PayloadRefused } from './only-ids.js';

const id = newId();

describe('the payload of a job', () => {
  test('holds ids, short codes, figures, flags, nothing and lists of these', () => {
    const fields = { a: id, b: `case_${id}`, c: 'URGENT_2', d: 12.5, e: true, f: null, g: [id, 'HIGH', 1] };
    expect(onlyIds(fields)).toEqual(fields);
  });

  test.each([
    ['a name', 'Jansen'],
    ['a name in small letters', 'jansen'],
    ['a sentence', 'HE SAID SO'],
    ['a citizen number as text', '123456782'],
    ['a date of birth', '2001-02-03'],
    ['an address', 'a@example.org'],
    ['a name hidden behind an id', `${id} Jansen`],
    ['a long code', 'A'.repeat(41)],
    ['an object', { name: 'x' }],
    ['a list with a name', [id, 'Jansen']],
    ['a list in a list', [[id]]],
    ['a long list', Array.from({ length: 1001 }, () => 1)],
    ['no number', Number.NaN],
    ['nothing at all', undefined],
  ])('is refused with %s, and the refusal does not repeat it', (_what, value) => {
    const refusal = new PayloadRefused('field');
    expect(() => onlyIds({ field: value })).toThrow(refusal);
    expect(refusal.params).toEqual({ field: 'field' });
  });

  test('is refused with a name as the name of a field', () => {
    expect(() => onlyIds({ 'Piet Jansen': 1 })).toThrow(PayloadRefused);
  });

  test('ids of jobs and keys of deduplication are ids as well', () => {
    expect(idOfJob(id)).toBe(id);
    expect(dedupeKey(`plan:${id}`)).toBe(`plan:${id}`);
    expect(() => idOfJob('jansen')).toThrow(PayloadRefused);
    expect(() => dedupeKey('plan:jansen')).toThrow(PayloadRefused);
  });
});
