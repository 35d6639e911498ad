import { type Day, derivedId } from '@regiotafel/kernel';
import type { LifeDomain } from './life-domain.js';
import type { WhoIsTold } from './telling.js';

/** A goal of a plan. Goals of plans from before goals had a life domain have none. */
export interface PlanGoal {
  readonly id: string;
  readonly lifeDomain: LifeDomain | null;
  readonly text: string;
  readonly reachedOn: Day | null;
}

/** Whether those who must be told know of the plan; if not, why, and when that is looked at again. Older answers do not say who. */
export type Informed = { readonly told?: WhoIsTold } & (
  { readonly isInformed: true } | { readonly isInformed: false; readonly because: string; readonly lookAgainOn: Day }
);

/** What the plan of a case says beside its measures. It is sealed as a whole. */
export interface CasePlan {
  readonly goals: readonly PlanGoal[];
  readonly personView: string | null;
  readonly parentsView: string | null;
  readonly informed: Informed | null;
}

export const NO_PLAN: CasePlan = { goals: [], personView: null, parentsView: null, informed: null };

type Written = Partial<Omit<CasePlan, 'goals'>> & { readonly goals: readonly (PlanGoal | string)[] };

/** Reads a sealed plan. Plans of the first release had goals as texts alone. */
export const planFrom = (sealed: string): CasePlan => {
  const written = JSON.parse(sealed) as Written;
  const goals = written.goals.map((goal, at) =>
    typeof goal === 'string' ? { id: derivedId(`goal:${at}`), lifeDomain: null, text: goal, reachedOn: null } : goal,
  );
  return { ...NO_PLAN, ...written, goals };
};
