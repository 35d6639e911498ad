import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { CASE_RESULTS } from '../domain/closing.js';

const TEXT_MAX = 4_000;

/** How a case ends, and what others may learn from it. */
export const CloseCase = v.object({
  idempotencyKey,
  caseId: idOf('case'),
  result: v.picklist(CASE_RESULTS),
  summary: textOf(TEXT_MAX),
  lesson: v.pipe(
    v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(2_000)), null),
    v.transform((text) => text || null),
  ),
  namesChecked: v.nullish(v.boolean(), false),
});
export type CloseCase = v.InferOutput<typeof CloseCase>;

export const ReopenCase = v.object({ idempotencyKey, caseId: idOf('case'), reason: textOf(TEXT_MAX) });
export type ReopenCase = v.InferOutput<typeof ReopenCase>;
