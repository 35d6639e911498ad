import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';
import { dayOfYear } from '../../app/form/coming-day.js';
import type { FormStep } from '../../app/form/step-form.js';

export const URGENCIES = ['NORMAL', 'HIGH', 'ACUTE'] as const;
const sentences = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2_000));
const chosen = <const T extends readonly string[]>(options: T) =>
  v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(options), 'REQUIRED'));

/** What is asked for an offer: seven fields, of which a situation has five. Basis, fields and end date follow from the purpose. */
export const offerSchema = (aboutPerson: boolean, today: Day) =>
  v.pipe(
    v.object({
      purpose: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
      urgency: chosen(URGENCIES),
      necessity: sentences,
      subsidiarity: sentences,
      subjectInformed: aboutPerson ? chosen(['YES', 'NO']) : v.nullable(v.picklist(['YES', 'NO'])),
      subjectInformedReason: v.pipe(v.string(), v.trim(), v.maxLength(2_000)),
      reviewOn: v.nullable(dayOfYear(today)),
    }),
    v.forward(
      v.partialCheck(
        [['subjectInformed'], ['subjectInformedReason']],
        ({ subjectInformed, subjectInformedReason }) => subjectInformed !== 'NO' || subjectInformedReason !== '',
        'REQUIRED',
      ),
      ['subjectInformedReason'],
    ),
    v.forward(
      v.partialCheck(
        [['subjectInformed'], ['reviewOn']],
        ({ subjectInformed, reviewOn }) => subjectInformed !== 'NO' || reviewOn !== null,
        'REQUIRED',
      ),
      ['reviewOn'],
    ),
  );

export type OfferValues = v.InferInput<ReturnType<typeof offerSchema>>;
export type Offered = v.InferOutput<ReturnType<typeof offerSchema>>;

/** An empty offer; the only purpose there is needs no choice. */
export const emptyOffer = (purposes: readonly { readonly code: string }[]): OfferValues => ({
  purpose: purposes.length === 1 ? (purposes[0]?.code ?? null) : null,
  urgency: null,
  necessity: '',
  subsidiarity: '',
  subjectInformed: null,
  subjectInformedReason: '',
  reviewOn: null,
});

const STEPS = [
  { id: 'purpose', fields: ['purpose', 'urgency'] },
  { id: 'why', fields: ['necessity', 'subsidiarity'] },
  { id: 'person', fields: ['subjectInformed', 'subjectInformedReason', 'reviewOn'] },
  { id: 'check', fields: [] },
] as const;

export const offerSteps = (label: (id: string) => string): FormStep<OfferValues>[] =>
  STEPS.map(({ id, fields }) => ({ id, fields, label: label(id) }));

/** The answers as the API takes them. A reason is sent only where it was asked. */
export const offerInput = ({ subjectInformed, subjectInformedReason, ...rest }: Offered) => ({
  ...rest,
  subjectInformed: subjectInformed === null ? null : subjectInformed === 'YES',
  subjectInformedReason: subjectInformed === 'NO' ? subjectInformedReason : null,
});
