import { PARTY_TYPES } from '@regiotafel/directory/contract';
import { idempotencyKey, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

const TEXT_MAX = 300;
const CRITERIA_MAX = 12;

const head = {
  idempotencyKey,
  themeId: v.pipe(
    v.string(),
    v.regex(/^theme_[A-Z_]{2,40}$/),
    v.transform((id) => id.slice('theme_'.length)),
  ),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
};

/** The next version of the questions of a theme, both languages at once. */
export const AdoptCriteria = v.object({
  ...head,
  criteria: v.pipe(
    v.array(
      v.object({
        code: v.nullish(v.pipe(v.string(), v.regex(/^[A-Z_]{2,40}$/)), null),
        textNl: textOf(TEXT_MAX),
        textEn: textOf(TEXT_MAX),
      }),
    ),
    v.minLength(1),
    v.maxLength(CRITERIA_MAX),
    v.check((criteria) => {
      const codes = criteria.flatMap(({ code }) => code ?? []);
      return new Set(codes).size === codes.length;
    }, 'NOT_UNIQUE'),
  ),
});
export type AdoptCriteria = v.InferOutput<typeof AdoptCriteria>;

export const SetComposition = v.object({
  ...head,
  composition: v.pipe(
    v.array(v.picklist(PARTY_TYPES)),
    v.minLength(1),
    v.check((parties) => new Set(parties).size === parties.length, 'NOT_UNIQUE'),
  ),
});
export type SetComposition = v.InferOutput<typeof SetComposition>;
