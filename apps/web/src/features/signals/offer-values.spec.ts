import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { asDay } from '@regiotafel/kernel/day';
import { faultsOf } from '../../app/form/fault.js';
import { emptyOffer, offerInput, offerSchema, offerSteps, type OfferValues } from './offer-values.js';

const TODAY = asDay('2026-03-02');
const filled: OfferValues = {
  ...emptyOffer([{ code: 'JOINT_WEIGHING_PGA' }]),
  urgency: 'HIGH',
  necessity: 'De dreiging neemt toe.',
  subsidiarity: 'Een vraag zonder namen was niet genoeg.',
  subjectInformed: 'YES',
};
const faults = (values: OfferValues, aboutPerson = true): Record<string, string> => {
  const result = v.safeParse(offerSchema(aboutPerson, TODAY), values);
  return result.success ? {} : Object.fromEntries([...faultsOf(result.issues)].map(([path, { code }]) => [path, code]));
};

test('an offer asks at most eight things', () => {
  expect(offerSteps((id) => id).flatMap(({ fields }) => fields).length).toBeLessThanOrEqual(8);
});

describe('what is checked', () => {
  test('everything that lacks is told at once', () => {
    expect(Object.keys(faults(emptyOffer([])))).toEqual([
      'purpose',
      'urgency',
      'necessity',
      'subsidiarity',
      'subjectInformed',
    ]);
  });

  test('a person who does not know needs a reason', () => {
    expect(faults({ ...filled, subjectInformed: 'NO' })).toEqual({
      subjectInformedReason: 'REQUIRED',
      reviewOn: 'REQUIRED',
    });
    const later = { subjectInformedReason: 'Gevaar', reviewOn: TODAY };
    expect(faults({ ...filled, subjectInformed: 'NO', ...later })).toEqual({});
  });

  test('a day to look again is still to come', () => {
    expect(faults({ ...filled, reviewOn: asDay('2020-01-01') })).toEqual({ reviewOn: 'IN_THE_PAST' });
    expect(faults({ ...filled, reviewOn: TODAY })).toEqual({});
  });

  test('a situation has nobody to be told', () => {
    expect(faults({ ...filled, subjectInformed: null }, false)).toEqual({});
  });
});

test('the only purpose is chosen, one of several is not', () => {
  expect(emptyOffer([{ code: 'A' }]).purpose).toBe('A');
  expect(emptyOffer([{ code: 'A' }, { code: 'B' }]).purpose).toBeNull();
});

test('a reason that was typed and is no longer asked stays here', () => {
  const typed = v.parse(offerSchema(true, TODAY), { ...filled, subjectInformedReason: 'Gevaar' });
  expect(offerInput(typed)).toMatchObject({ subjectInformed: true, subjectInformedReason: null });
});
