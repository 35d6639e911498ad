import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { asDay } from '@regiotafel/kernel/day';
import { faultsOf } from '../../app/form/fault.js';
import { contactSchema } from './end-values.js';

test.each([
  ['2026-03-01', 'BEFORE_AFTERCARE'],
  ['2026-03-02', undefined],
  ['2026-03-20', undefined],
  ['2026-03-21', 'IN_THE_FUTURE'],
])('a contact is one of the aftercare, and was held: %s', (heldOn, code) => {
  const schema = contactSchema(asDay('2026-03-20'), asDay('2026-03-02'));
  const { issues = [] } = v.safeParse(schema, { heldOn, way: 'PHONE', reached: 'YES', note: '' });
  expect(faultsOf(issues).get('heldOn')?.code).toBe(code);
});
