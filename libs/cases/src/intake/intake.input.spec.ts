import { describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { InvalidInput, newId } from '@regiotafel/kernel';
import { SubmitSignal } from './intake.input.js';

const faults = (input: unknown) => {
  try {
    parse(SubmitSignal, input);
    return [];
  } catch (error) {
    return (error as InvalidInput).fields.map(({ path, code }) => `${path} ${code}`);
  }
};

describe('the report form', () => {
  test('names every wrong field at once', () => {
    expect(
      faults({
        idempotencyKey: 'x',
        slug: 'lindehoven',
        reporterType: 'COVENANT_PARTY',
        narrative: ' ',
        reporter: { email: 'nobody', phone: 'abc' },
        person: { name: '', birthDate: '2026-02-30' },
      }),
    ).toEqual([
      'idempotencyKey INVALID_ID',
      'theme REQUIRED',
      'narrative REQUIRED',
      'reporterType NOT_ALLOWED',
      'reporter.email INVALID_EMAIL',
      'reporter.phone INVALID_PHONE',
      'person.name NAME_NEEDED',
      'person.birthDate INVALID_DATE',
    ]);
  });

  const filled = { idempotencyKey: newId(), slug: 'lindehoven', theme: 'RADICALISATION', narrative: 'Text' };

  test('asks for a name, unless the reporter stays anonymous', () => {
    expect(faults({ ...filled, reporterType: 'FRONTLINE' })).toEqual(['reporter.name REQUIRED']);
    expect(faults({ ...filled, reporterType: 'ANONYMOUS' })).toEqual([]);
  });

  test.each([
    ['06 1234 5678', true],
    ['+31 (0)6-12345678', true],
    ['0900-8844', true],
    ['1234567', false],
    ['06 1234 5678 na vijf uur', false],
    ['----------', false],
    ['1234567890123456', false],
  ])('can call %j: %s', (phone, callable) => {
    const wrong = callable ? [] : ['reporter.phone INVALID_PHONE'];
    expect(faults({ ...filled, reporterType: 'PARENT', reporter: { name: 'A', phone } })).toEqual(wrong);
  });

  test('takes blank fields as not filled in', () => {
    const reporter = { name: 'A', email: '', phone: ' ', organisation: null };
    expect(parse(SubmitSignal, { ...filled, reporterType: 'PARENT', reporter })).toMatchObject({
      reporter: { name: 'A', email: null, phone: null, organisation: null },
      person: null,
      nameMayBeKnown: false,
    });
  });
});
