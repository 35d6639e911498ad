import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { CASE_RESULTS } from '../domain/closing.js';

const TEXT_MAX = 4_000;

/** A text that is asked for in some states of a case: whether it may be left out is for the rules to say. */
const maybe = (max: number) =>
  v.pipe(
    v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(max)), null),
    v.transform((text) => text || null),
  );

/** How a case ends, and what others may learn from it. */
export const CloseCase = v.object({
  idempotencyKey,
  caseId: idOf('case'),
  result: v.nullish(v.picklist(CASE_RESULTS), null),
  summary: maybe(TEXT_MAX),
  noAftercare: maybe(TEXT_MAX),
  lesson: maybe(2_000),
  namesChecked: v.nullish(v.boolean(), false),
});
export type CloseCase = v.InferOutput<typeof CloseCase>;

export const ReopenCase = v.object({ idempotencyKey, caseId: idOf('case'), reason: textOf(TEXT_MAX) });
export type ReopenCase = v.InferOutput<typeof ReopenCase>;
