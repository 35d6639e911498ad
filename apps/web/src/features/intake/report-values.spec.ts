import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { asDay } from '@regiotafel/kernel/day';
import { faultsOf } from '../../app/form/fault.js';
import { EMPTY_REPORT, reportSchema, reportSteps, submission, type ReportValues } from './report-values.js';

const TODAY = asDay('2026-03-02');
const filled: ReportValues = {
  ...EMPTY_REPORT,
  theme: 'RADICALISATION',
  narrative: 'Sinds drie weken praat hij over niets anders dan een kanaal waar geweld wordt goedgepraat.',
  reporterType: 'FRONTLINE',
  reporter: { name: 'A. Voorbeeld', organisation: 'Lyceum', email: 'a@school.example', phone: '' },
};
const theme = { code: 'RADICALISATION', nameNl: 'Radicalisering', nameEn: 'Radicalisation', aboutPerson: true };
const place = { slug: 'lindehoven', link: undefined, theme };

const faults = (values: ReportValues): Record<string, string> => {
  const result = v.safeParse(reportSchema(TODAY), values);
  return result.success ? {} : Object.fromEntries([...faultsOf(result.issues)].map(([path, { code }]) => [path, code]));
};
const report = (values: ReportValues) => v.parse(reportSchema(TODAY), values);

describe('what is asked', () => {
  test('everything that lacks is told at once', () => {
    expect(faults(EMPTY_REPORT)).toEqual({
      theme: 'REQUIRED',
      narrative: 'REQUIRED',
      reporterType: 'REQUIRED',
    });
  });

  test('a name is asked of everybody but the anonymous', () => {
    const nameless = { ...filled, reporter: { ...EMPTY_REPORT.reporter } };
    expect(faults(nameless)).toEqual({ 'reporter.name': 'REQUIRED' });
    expect(faults({ ...nameless, reporterType: 'ANONYMOUS' })).toEqual({});
  });

  test('who tells something of a person says who it is', () => {
    expect(faults({ ...filled, person: { ...EMPTY_REPORT.person, address: 'Lindelaan 1' } })).toEqual({
      'person.name': 'NAME_NEEDED',
    });
  });

  test('nobody is born tomorrow', () => {
    const born = (birthDate: string) =>
      faults({ ...filled, person: { name: 'X', birthDate: asDay(birthDate), address: '' } });
    expect(born('2026-03-03')).toEqual({ 'person.birthDate': 'IN_THE_FUTURE' });
    expect(born('2026-03-02')).toEqual({});
  });

  test('what cannot be called is no phone number, none is fine', () => {
    const called = (phone: string) => faults({ ...filled, reporter: { ...filled.reporter, phone } });
    expect(called('abc')).toEqual({ 'reporter.phone': 'INVALID_PHONE' });
    expect(called('06-1234 5678')).toEqual({});
  });

  test('half an e-mail address is noticed, none is fine', () => {
    expect(faults({ ...filled, reporter: { ...filled.reporter, email: 'a@' } })).toEqual({
      'reporter.email': 'INVALID_EMAIL',
    });
    expect(faults({ ...filled, reporter: { ...filled.reporter, email: '' } })).toEqual({});
  });
});

describe('what is sent', () => {
  test('a situation is sent without a person, also when one was typed before', () => {
    const typed = report({ ...filled, person: { name: 'X', birthDate: null, address: '' } });
    expect(submission(typed, place).person).toEqual({ name: 'X', birthDate: null, address: '' });
    expect(submission(typed, { ...place, theme: { ...theme, aboutPerson: false } }).person).toBeNull();
  });

  test('the anonymous send nothing of themselves, also when they typed it before', () => {
    const sent = submission(report({ ...filled, reporterType: 'ANONYMOUS', nameMayBeKnown: 'YES' }), place);
    expect(sent).toMatchObject({ reporter: null, nameMayBeKnown: false });
  });

  test('the name stays secret unless the reporter said otherwise', () => {
    expect(submission(report(filled), place).nameMayBeKnown).toBe(false);
    expect(submission(report({ ...filled, nameMayBeKnown: 'YES' }), place).nameMayBeKnown).toBe(true);
  });
});

test('a situation has a step less', () => {
  const ids = (asksPerson: boolean) => reportSteps(asksPerson, (id) => id).map(({ id }) => id);
  expect(ids(true)).toEqual(['notice', 'story', 'person', 'reporter', 'check']);
  expect(ids(false)).toEqual(['notice', 'story', 'reporter', 'check']);
});
