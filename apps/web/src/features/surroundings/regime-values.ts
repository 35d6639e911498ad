import * as v from 'valibot';

export const REGIME_TEXT_MAX = 2_000;
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('REQUIRED'), v.maxLength(REGIME_TEXT_MAX));
const chosen = v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED'));

export const proposeSchema = v.object({ to: chosen, reason: text });
export type Proposed = v.InferOutput<typeof proposeSchema>;

/** `YES` or `NO`: an answer is never given by leaving something out. */
export const reviewSchema = v.object({
  agrees: v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(['YES', 'NO']), 'REQUIRED')),
  note: text,
});
export type Reviewed = v.InferOutput<typeof reviewSchema>;
