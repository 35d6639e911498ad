import { addDays, type Day } from '@regiotafel/kernel/day';
import * as v from 'valibot';
import type { FormStep } from '../../app/form/step-form.js';
import type { OpenRequestInput } from './ask.query.js';

/** Characters of a question that the service takes. */
export const QUESTION_MAX = 4_000;
export const HOURS_LEAST = 0.25;
export const HOURS_MOST = 200;
/** An answer is asked for within a year. */
const DAYS_AHEAD = 366;

export const URGENCIES = ['NORMAL', 'HIGH', 'ACUTE'] as const;

const chosen = v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED'));

/** A number of hours in quarters. */
export const hoursSchema = v.pipe(
  v.nullable(v.number()),
  v.nonNullable(v.number()),
  v.minValue(HOURS_LEAST),
  v.maxValue(HOURS_MOST),
  v.multipleOf(HOURS_LEAST, 'NOT_A_QUARTER'),
);

/** The form of a new request on a day. Who asks for the whole region says for which municipality. */
export const askSchema = (mustNameMunicipality: boolean, today: Day) =>
  v.object({
    municipalityId: mustNameMunicipality ? chosen : v.nullable(v.string()),
    question: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(QUESTION_MAX)),
    skills: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(10)),
    languages: v.pipe(v.array(v.string()), v.maxLength(5)),
    hours: hoursSchema,
    urgency: v.pipe(v.nullable(v.picklist(URGENCIES)), v.nonNullable(v.picklist(URGENCIES))),
    respondBy: v.pipe(
      v.nullable(v.custom<Day>((day) => typeof day === 'string')),
      v.nonNullable(v.custom<Day>((day) => typeof day === 'string')),
      v.check((day) => day >= today, 'IN_THE_PAST'),
      v.check((day) => day <= addDays(today, DAYS_AHEAD), 'TOO_FAR_AHEAD'),
    ),
  });

export type AskValues = v.InferInput<ReturnType<typeof askSchema>>;
export type Asked = v.InferOutput<ReturnType<typeof askSchema>>;

export const EMPTY_ASK: AskValues = {
  municipalityId: null,
  question: '',
  skills: [],
  languages: [],
  hours: null,
  urgency: 'NORMAL',
  respondBy: null,
};

/** The three steps with what each asks. */
export const askSteps = (label: (id: string) => string): readonly FormStep<AskValues>[] => [
  { id: 'question', label: label('question'), fields: ['municipalityId', 'question'] },
  { id: 'need', label: label('need'), fields: ['skills', 'languages', 'hours', 'urgency', 'respondBy'] },
  { id: 'check', label: label('check'), fields: [] },
];

/** What the service is told. The municipality of a card is that of the card. */
export const askInput = (
  asked: Asked,
  card: { readonly id: string; readonly municipality: { readonly id: string } } | null,
): Omit<OpenRequestInput, 'idempotencyKey'> => {
  const { municipalityId, ...rest } = asked;
  const municipality = card?.municipality.id ?? municipalityId;
  return {
    ...rest,
    ...(card && { poolCardId: card.id }),
    ...(municipality !== null && { municipalityId: municipality }),
  };
};
