import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';
import { personSchema } from './report-values.js';
import type { MemberReportForm, ReportSignalInput } from './member-report.query.js';

/** What a colleague fills in. Paths are those of the API, so its faults find their fields. */
export const memberReportSchema = (today: Day) =>
  v.object({
    theme: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
    narrative: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(10_000)),
    person: personSchema(today),
    nameMayBeKnown: v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(['NO', 'YES']), 'REQUIRED')),
  });

export type MemberReportValues = v.InferInput<ReturnType<typeof memberReportSchema>>;
export type MemberReport = v.InferOutput<ReturnType<typeof memberReportSchema>>;

export const EMPTY_REPORT: MemberReportValues = {
  theme: null,
  narrative: '',
  person: { name: '', birthDate: null, address: '' },
  nameMayBeKnown: 'NO',
};

/** What is sent: nothing of a person for a situation. */
export const submissionOf = (
  { theme: code, narrative, person, nameMayBeKnown }: MemberReport,
  municipalityId: string,
  themes: MemberReportForm['themes'],
): Omit<ReportSignalInput, 'idempotencyKey'> => {
  const theme = themes.find((each) => each.code === code);
  const isAboutSomebody = theme?.aboutPerson === true && person.name !== '';
  return {
    municipalityId,
    theme: code,
    narrative,
    person: isAboutSomebody ? person : null,
    nameMayBeKnown: nameMayBeKnown === 'YES',
  };
};
