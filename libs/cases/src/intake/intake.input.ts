import { dayInput, idempotencyKey, phoneOrBlank, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { REFERENCE_NUMBER } from '../domain/reference.js';
import { FORM_REPORTER_TYPES } from '../domain/reporter.js';

const blankAsNull = (max: number) =>
  v.pipe(
    v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(max)), null),
    v.transform((text) => (text === '' ? null : text)),
  );
const emailOrBlank = v.pipe(
  v.nullish(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((text) => text === '' || v.is(v.pipe(v.string(), v.email(), v.maxLength(200)), text), 'INVALID_EMAIL'),
    ),
    null,
  ),
  v.transform((text) => (text === '' ? null : text)),
);

/** Whom to feed back to. */
export const Reporter = v.object({
  name: blankAsNull(200),
  organisation: blankAsNull(200),
  email: emailOrBlank,
  phone: phoneOrBlank,
});

/** The person a report is about. */
export const Person = v.object({
  name: v.pipe(v.nullish(v.string(), ''), v.trim(), v.nonEmpty('NAME_NEEDED'), v.maxLength(200)),
  birthDate: v.nullish(dayInput, null),
  address: blankAsNull(300),
});

/** A report on the public form. `website` is a field that people do not see and leave empty. */
export const SubmitSignal = v.pipe(
  v.object({
    idempotencyKey,
    slug: v.string(),
    link: v.nullish(v.string(), null),
    theme: textOf(40),
    narrative: textOf(10_000),
    reporterType: v.picklist(FORM_REPORTER_TYPES),
    reporter: v.nullish(Reporter, {}),
    nameMayBeKnown: v.nullish(v.boolean(), false),
    person: v.nullish(Person, null),
    website: v.nullish(v.string(), ''),
    systemKey: v.nullish(v.pipe(v.string(), v.maxLength(200)), null),
    systemNumber: v.nullish(v.pipe(textOf(REFERENCE_NUMBER.max), v.regex(REFERENCE_NUMBER.pattern)), null),
  }),
  v.forward(
    v.partialCheck(
      [['reporterType'], ['reporter', 'name']],
      ({ reporterType, reporter }) => reporterType === 'ANONYMOUS' || reporter.name !== null,
      'REQUIRED',
    ),
    ['reporter', 'name'],
  ),
  v.forward(
    v.partialCheck(
      [['systemKey'], ['systemNumber']],
      ({ systemKey, systemNumber }) => systemKey !== null || systemNumber === null,
      'NOT_ALLOWED',
    ),
    ['systemNumber'],
  ),
);
export type SubmitSignal = v.InferOutput<typeof SubmitSignal>;
