import * as v from 'valibot';

const optional = (max: number) =>
  v.pipe(
    v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(max)), null),
    v.transform((text) => text || null),
  );

/** What somebody looks for among the lessons, and which page of it. */
export const LessonQuery = v.object({
  theme: optional(60),
  text: optional(100),
  first: v.nullish(v.number()),
  after: v.nullish(v.string()),
});
export type LessonQuery = v.InferOutput<typeof LessonQuery>;
