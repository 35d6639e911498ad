import * as v from 'valibot';

export const REASON_MAX = 2_000;
const sentence = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(REASON_MAX));

export const offerSchema = v.object({
  memberId: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
  reason: sentence,
  subsidiarity: sentence,
  keepGrants: v.array(v.string()),
});
export type OfferValues = v.InferInput<typeof offerSchema>;
export type Offered = v.InferOutput<typeof offerSchema>;

export const NO_OFFER: OfferValues = { memberId: null, reason: '', subsidiarity: '', keepGrants: [] };

export const answerSchema = v.object({ answer: sentence });
