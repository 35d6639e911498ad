import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { CasePlanView, PlanReading } from './plan-reading.service.js';

/** The plan of one case; those of all cases of a page are read together. */
export const loadPlan = (context: GraphContext, plans: PlanReading, caseId: Uuid): Promise<CasePlanView | null> =>
  loaderFor(context, 'cases.plans', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return plans.ofCases(context.actor, ids as Uuid[]);
  }).load(caseId);
