import * as v from 'valibot';
import type { Signal } from './signal.query.js';

export const CONCLUSIONS = ['OFFER_TO_REGION', 'LOCAL_CARE', 'ADVICE', 'NO_CONCERN'] as const;

const text = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
/** What the desk makes of a signal; care names who takes it over. */
export const interpretationSchema = v.pipe(
  v.object({
    text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(10_000)),
    conclusion: v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(CONCLUSIONS), 'REQUIRED')),
    receiver: v.object({ organisation: text(200), name: text(200), phone: text(40) }),
  }),
  v.forward(
    v.partialCheck(
      [['conclusion'], ['receiver', 'organisation']],
      ({ conclusion, receiver }) => conclusion !== 'LOCAL_CARE' || receiver.organisation !== '',
      'REQUIRED',
    ),
    ['receiver', 'organisation'],
  ),
  v.forward(
    v.partialCheck(
      [['conclusion'], ['receiver', 'name']],
      ({ conclusion, receiver }) => conclusion !== 'LOCAL_CARE' || receiver.name !== '',
      'REQUIRED',
    ),
    ['receiver', 'name'],
  ),
  v.forward(
    v.partialCheck(
      [['conclusion'], ['receiver', 'phone']],
      ({ conclusion, receiver }) => conclusion !== 'LOCAL_CARE' || receiver.phone !== '',
      'REQUIRED',
    ),
    ['receiver', 'phone'],
  ),
);

export type InterpretationValues = v.InferInput<typeof interpretationSchema>;
export type InterpretationOutput = v.InferOutput<typeof interpretationSchema>;

export const startOf = ({ interpretation }: Pick<Signal, 'interpretation'>): InterpretationValues => ({
  text: interpretation?.text ?? '',
  conclusion: interpretation?.conclusion ?? null,
  receiver: { organisation: '', name: '', phone: '' },
});

/** What is sent: a receiver only where there is something to receive. */
export const submissionOf = ({ text: said, conclusion, receiver }: InterpretationOutput) => ({
  text: said,
  conclusion,
  receiver: conclusion === 'LOCAL_CARE' ? receiver : null,
});
