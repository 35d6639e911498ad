import type { CasePlan } from './plan.query.js';

/** What every part of the plan's screen gets. */
export type PlanPartProps = {
  readonly caseId: string;
  readonly plan: CasePlan;
  /** Reads the plan again: somebody else was earlier. */
  readonly onRefresh: () => void;
};
