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
        reporter: { email: 'nobody' },
        person: { name: '', birthDate: '2026-02-30' },
      }),
    ).toEqual([
      'idempotencyKey INVALID_ID',
      'theme REQUIRED',
      'narrative REQUIRED',
      'reporterType NOT_ALLOWED',
      'reporter.email INVALID_EMAIL',
      'person.name REQUIRED',
      'person.birthDate INVALID_DATE',
    ]);
  });

  const filled = { idempotencyKey: newId(), slug: 'lindehoven', theme: 'RADICALISATION', narrative: 'Text' };

  test('asks for a name, unless the reporter stays anonymous', () => {
    expect(faults({ ...filled, reporterType: 'FRONTLINE' })).toEqual(['reporter.name REQUIRED']);
    expect(faults({ ...filled, reporterType: 'ANONYMOUS' })).toEqual([]);
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
