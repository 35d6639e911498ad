import { idempotencyKey, idOf, phoneOrBlank, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { isWithoutContact } from '../domain/nameless.js';
import { CONCLUSIONS } from '../domain/signal.js';

const head = { idempotencyKey, signalId: idOf('signal'), version: v.pipe(v.number(), v.integer(), v.minValue(1)) };

/** Who weighs and who reads as the second person read these texts, so what leads to somebody without doubt is refused. */
const namelessText = (most: number) => v.pipe(textOf(most), v.check(isWithoutContact, 'PERSONAL_DATA'));

const Receiver = v.object({
  organisation: textOf(200),
  name: textOf(200),
  phone: v.pipe(
    phoneOrBlank,
    v.check((phone) => phone !== null, 'REQUIRED'),
  ),
});

/** What the desk makes of a signal; care names who takes it over. */
export const InterpretSignal = v.pipe(
  v.object({
    ...head,
    text: namelessText(10_000),
    conclusion: v.picklist(CONCLUSIONS),
    receiver: v.nullish(Receiver, null),
  }),
  v.forward(
    v.partialCheck(
      [['conclusion'], ['receiver']],
      ({ conclusion, receiver }) => conclusion !== 'LOCAL_CARE' || receiver !== null,
      'REQUIRED',
    ),
    ['receiver'],
  ),
);
export type InterpretSignal = v.InferOutput<typeof InterpretSignal>;

export const AskWaiver = v.object({ ...head, reason: namelessText(2_000) });
export type AskWaiver = v.InferOutput<typeof AskWaiver>;

const note = v.pipe(
  v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(2_000)), null),
  v.transform((given) => (given === '' ? null : given)),
);

/** The answer of the second person; who does not agree says why. */
export const AnswerReview = v.pipe(
  v.object({ idempotencyKey, reviewId: idOf('review'), agrees: v.boolean(), note }),
  v.forward(
    v.partialCheck([['agrees'], ['note']], ({ agrees, note: said }) => agrees || said !== null, 'REQUIRED'),
    ['note'],
  ),
);
export type AnswerReview = v.InferOutput<typeof AnswerReview>;
