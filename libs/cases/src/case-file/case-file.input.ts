import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

/** The goals of a plan, replacing those of the given version. */
export const WriteCasePlan = v.object({
  idempotencyKey,
  caseId: idOf('case'),
  planVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  goals: v.pipe(v.array(textOf(500)), v.maxLength(20)),
});
export type WriteCasePlan = v.InferOutput<typeof WriteCasePlan>;
