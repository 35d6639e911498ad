import { dayInput, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

const REASON_MAX = 1_000;
const head = { idempotencyKey, caseId: idOf('case') };

export const TakeOverCase = v.object({ ...head, until: v.nullish(dayInput, null), reason: textOf(REASON_MAX) });
export type TakeOverCase = v.InferOutput<typeof TakeOverCase>;

export const LookAtTakeover = v.object({
  ...head,
  takeoverId: idOf('takeover'),
  agrees: v.boolean(),
  note: v.pipe(
    v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(REASON_MAX)), null),
    v.transform((text) => text || null),
  ),
});
export type LookAtTakeover = v.InferOutput<typeof LookAtTakeover>;
