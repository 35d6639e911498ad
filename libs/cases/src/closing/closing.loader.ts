import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { CaseEndReading, CaseEndView } from './case-end-reading.service.js';

/** The end of one case; those of all cases of a page are read together. */
export const loadCaseEnd = (
  context: GraphContext,
  reading: CaseEndReading,
  caseId: Uuid,
): Promise<CaseEndView | null> =>
  loaderFor(context, 'cases.case-ends', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return reading.ofCases(context.actor, ids as Uuid[]);
  }).load(caseId);
