import * as v from 'valibot';
import { isUpTo, type Day } from '@regiotafel/kernel/day';
import { isPhone } from '@regiotafel/kernel/phone';
import type { FormStep } from '../../app/form/step-form.js';
import { stepIds, type StepId } from './step-ids.js';
import type { IntakeTheme, SubmitSignalInput } from './intake.query.js';

export const REPORTER_TYPES = ['FRONTLINE', 'PARENT', 'CITIZEN', 'ANONYMOUS'] as const;

/** A line that may stay empty. */
export const short = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));
const emailOrBlank = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => text === '' || v.is(v.pipe(v.string(), v.email(), v.maxLength(200)), text), 'INVALID_EMAIL'),
);
export const phoneOrBlank = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => text === '' || isPhone(text), 'INVALID_PHONE'),
);
/** One of several that must be chosen. */
export const required = <const T extends readonly string[]>(options: T) =>
  v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(options), 'REQUIRED'));

const isBlankPerson = ({ birthDate, address }: { birthDate: string | null; address: string }): boolean =>
  birthDate === null && address === '';

/** The person a report is about, as far as known. */
export const personSchema = (today: Day) =>
  v.pipe(
    v.object({
      name: short(200),
      birthDate: v.nullable(
        v.pipe(
          v.custom<Day>((day) => typeof day === 'string'),
          v.check(isUpTo(today), 'IN_THE_FUTURE'),
        ),
      ),
      address: short(300),
    }),
    v.forward(
      v.check((person) => person.name !== '' || isBlankPerson(person), 'NAME_NEEDED'),
      ['name'],
    ),
  );

/** What somebody without an account fills in. Paths are those of the API, so its faults find their fields. */
export const reportSchema = (today: Day) =>
  v.pipe(
    v.object({
      theme: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
      narrative: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(10_000)),
      person: personSchema(today),
      reporterType: required(REPORTER_TYPES),
      reporter: v.object({ name: short(200), organisation: short(200), email: emailOrBlank, phone: phoneOrBlank }),
      nameMayBeKnown: required(['NO', 'YES']),
      website: v.string(),
    }),
    v.forward(
      v.partialCheck(
        [['reporterType'], ['reporter', 'name']],
        ({ reporterType, reporter }) => reporterType === 'ANONYMOUS' || reporter.name !== '',
        'REQUIRED',
      ),
      ['reporter', 'name'],
    ),
  );

export type ReportValues = v.InferInput<ReturnType<typeof reportSchema>>;
export type Report = v.InferOutput<ReturnType<typeof reportSchema>>;

export const EMPTY_REPORT: ReportValues = {
  theme: null,
  narrative: '',
  person: { name: '', birthDate: null, address: '' },
  reporterType: null,
  reporter: { name: '', organisation: '', email: '', phone: '' },
  nameMayBeKnown: 'NO',
  website: '',
};

const FIELDS: Readonly<Record<StepId, FormStep<ReportValues>['fields']>> = {
  notice: [],
  story: ['theme', 'narrative'],
  person: ['person'],
  reporter: ['reporterType', 'reporter', 'nameMayBeKnown'],
  check: [],
};

/** The steps of the form with what they ask. */
export const reportSteps = (asksPerson: boolean, label: (id: string) => string): FormStep<ReportValues>[] =>
  stepIds(asksPerson).map((id) => ({ id, fields: FIELDS[id], label: label(id) }));

/** What is sent: nothing of a person for a situation, nothing of the reporter who wants to stay anonymous. */
export const submission = (
  report: Report,
  { slug, link, theme }: { slug: string; link: string | undefined; theme: IntakeTheme | undefined },
): Omit<SubmitSignalInput, 'idempotencyKey'> => {
  const isAnonymous = report.reporterType === 'ANONYMOUS';
  const { name, birthDate, address } = report.person;
  return {
    slug,
    link: link ?? null,
    theme: report.theme,
    narrative: report.narrative,
    reporterType: report.reporterType,
    reporter: isAnonymous ? null : report.reporter,
    nameMayBeKnown: !isAnonymous && report.nameMayBeKnown === 'YES',
    person: theme?.aboutPerson !== true || name === '' ? null : { name, birthDate, address },
    website: report.website,
  };
};
