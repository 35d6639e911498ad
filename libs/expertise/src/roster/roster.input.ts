import * as v from 'valibot';

export const ExpertFilter = v.nullish(
  v.strictObject({
    skill: v.nullish(v.pipe(v.string(), v.maxLength(40))),
    language: v.nullish(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))),
    includeInactive: v.nullish(v.boolean()),
  }),
);
export type ExpertFilter = v.InferOutput<typeof ExpertFilter>;
