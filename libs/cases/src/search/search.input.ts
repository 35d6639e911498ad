import * as v from 'valibot';

/** What somebody looks for; as it was typed. */
export const Search = v.object({ text: v.pipe(v.string(), v.trim(), v.maxLength(40)) });
export type Search = v.InferOutput<typeof Search>;
