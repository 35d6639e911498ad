import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { faultMessageId, faultsOf, readFault, writeFault } from './fault.js';
import nl from './messages/nl.json' with { type: 'json' };

const schema = v.object({
  subject: v.pipe(v.string(), v.nonEmpty(), v.maxLength(5)),
  hours: v.pipe(v.number(), v.integer(), v.minValue(1)),
  theme: v.picklist(['A', 'B']),
  people: v.array(v.object({ role: v.pipe(v.string(), v.nonEmpty()) })),
  end: v.pipe(
    v.string(),
    v.check(() => false, 'END_BEFORE_START'),
  ),
});

const faults = (input: unknown) => Object.fromEntries(faultsOf(v.safeParse(schema, input).issues ?? []));

test('every wrong field has one fault, at its dotted path', () => {
  expect(faults({ subject: '', hours: 0.5, theme: 'C', people: [{ role: 'x' }, { role: '' }], end: '' })).toEqual({
    subject: { code: 'REQUIRED', params: {} },
    hours: { code: 'NOT_WHOLE', params: {} },
    theme: { code: 'NOT_ALLOWED', params: {} },
    'people.1.role': { code: 'REQUIRED', params: {} },
    end: { code: 'END_BEFORE_START', params: {} },
  });
});

test('what is missing is required, whatever its type', () => {
  expect(faults({ subject: null, people: [], end: '' })).toMatchObject({
    subject: { code: 'REQUIRED' },
    hours: { code: 'REQUIRED' },
  });
});

test('a bound travels with its figure', () => {
  expect(faults({ subject: 'far too long', hours: 1, theme: 'A', people: [], end: '' })).toMatchObject({
    subject: { code: 'TOO_LONG', params: { max: 5 } },
  });
});

test('a fault survives being written and read', () => {
  const fault = { code: 'TOO_LONG', params: { max: 5 } };
  expect(readFault(writeFault(fault))).toEqual(fault);
});

test('an unknown code has the general text', () => {
  expect(faultMessageId('REQUIRED')).toBe('field.REQUIRED');
  expect(faultMessageId('SOMETHING_NEW')).toBe('field.INVALID');
});

test('a choice is asked for only where nothing was chosen; what was chosen and refused says to choose something else', () => {
  expect([faultMessageId('REQUIRED', 'CHOICE'), nl['field.NOT_CHOSEN']]).toEqual([
    'field.NOT_CHOSEN',
    'Maak een keuze.',
  ]);
  expect([faultMessageId('NOT_ALLOWED', 'CHOICE'), nl['field.NOT_ALLOWED']]).toEqual([
    'field.NOT_ALLOWED',
    'Dit kan hier niet. Kies iets anders.',
  ]);
});
