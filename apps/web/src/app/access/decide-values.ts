import * as v from 'valibot';

export const REASON_MAX = 2_000;

/** The second person for identity. */
export const secondSchema = v.object({
  secondId: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'NOT_ALLOWED')),
});

/** Why access is refused; who asked reads it. */
export const refusalSchema = v.object({
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(REASON_MAX)),
});
