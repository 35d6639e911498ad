import { idOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { wordsOf } from '../domain/folded.js';

const SEARCH_MAX = 100;
const NOTHING: readonly string[] = [];

/** Which members are looked for: those with all of these words, of one municipality. */
export const MemberSearch = v.pipe(
  v.object({
    search: v.nullish(v.pipe(v.string(), v.maxLength(SEARCH_MAX))),
    municipality: v.nullish(idOf('municipality')),
  }),
  v.transform(({ search, municipality }) => ({
    words: search ? wordsOf(search) : NOTHING,
    municipalityId: municipality ?? null,
  })),
);
export type MemberSearch = v.InferOutput<typeof MemberSearch>;
