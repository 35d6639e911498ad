import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';
import { faultsOf } from '../../app/form/fault.js';
import { decisionSchema, NO_STEP_UP, upSchema } from './ladder-values.js';

const TODAY = '2026-03-02' as Day;

test('a step up with identity for somebody elsewhere asks for a second person in the same round', () => {
  const wrong = (values: object) => [
    ...faultsOf(v.safeParse(upSchema(TODAY), { ...NO_STEP_UP, ...values }).issues ?? []).keys(),
  ];
  expect(wrong({ needsSecond: true })).toEqual(expect.arrayContaining(['secondId', 'reason', 'toRung']));
  expect(wrong({})).not.toContain('secondId');
});

test('a decision has its document or the day by which it follows, and never both', () => {
  const said = { noteId: null, question: 'x', decision: 'x', basis: 'x', decidedOn: TODAY, documentId: null };
  const faults = (document: string, documentBy: string | null) =>
    (v.safeParse(decisionSchema(TODAY), { ...said, document, documentBy }).issues ?? []).map(({ message }) => message);
  expect(faults('', null)).toEqual(['REQUIRED']);
  expect(faults('Zaak 1', '2026-03-10')).toEqual(['EXACTLY_ONE']);
  expect([...faults('Zaak 1', null), ...faults('', '2026-03-10')]).toEqual([]);
});
