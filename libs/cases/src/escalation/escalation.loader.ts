import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { EscalationReading, LadderView } from './escalation-reading.service.js';

/** Where one case stands on the ladder; all cases of a page are read together. */
export const loadLadder = (
  context: GraphContext,
  reading: EscalationReading,
  caseId: Uuid,
): Promise<LadderView | null> =>
  loaderFor(context, 'cases.ladders', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return reading.ofCases(context.actor, ids as Uuid[]);
  }).load(caseId);
