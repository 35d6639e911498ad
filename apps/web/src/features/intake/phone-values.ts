import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';
import type { IntakeTheme, RecordSignalInput } from './intake.query.js';
import { personSchema, phoneOrBlank, required, short } from './report-values.js';

export const CALLER_TYPES = ['FRONTLINE', 'COVENANT_PARTY', 'INTERNAL', 'PARENT', 'CITIZEN', 'ANONYMOUS'] as const;

/** What the desk writes down during a call. Paths are those of the API, so its faults find their fields. */
export const phoneSchema = (today: Day) =>
  v.object({
    theme: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
    narrative: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(10_000)),
    person: personSchema(today),
    reporterType: required(CALLER_TYPES),
    reporter: v.object({ name: short(200), organisation: short(200), phone: phoneOrBlank }),
    nameMayBeKnown: required(['NO', 'YES']),
  });

export type CallValues = v.InferInput<ReturnType<typeof phoneSchema>>;
export type Call = v.InferOutput<ReturnType<typeof phoneSchema>>;

export const EMPTY_CALL: CallValues = {
  theme: null,
  narrative: '',
  person: { name: '', birthDate: null, address: '' },
  reporterType: null,
  reporter: { name: '', organisation: '', phone: '' },
  nameMayBeKnown: 'NO',
};

/** What is sent: nothing of a person for a situation, nothing of a caller who wants to stay anonymous. */
export const recording = (call: Call, theme: IntakeTheme | undefined): Omit<RecordSignalInput, 'idempotencyKey'> => {
  const isAnonymous = call.reporterType === 'ANONYMOUS';
  const { theme: code, narrative, reporterType, person } = call;
  return {
    theme: code,
    narrative,
    reporterType,
    reporter: isAnonymous ? null : call.reporter,
    nameMayBeKnown: !isAnonymous && call.nameMayBeKnown === 'YES',
    person: theme?.aboutPerson !== true || person.name === '' ? null : person,
  };
};
