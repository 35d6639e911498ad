import { SecondPersonNeeded } from './grant.errors.js';
import { needsSecondPerson, type PlanBalance } from './measure.js';
import { AdoptionOver } from './plan.errors.js';

/** One asking for adoption of a plan at one version, and what came of it. */
export interface PlanAdoption {
  readonly planVersion: number;
  readonly balance: PlanBalance;
  readonly askedBy: string;
  /** Of the second person; null while nobody decided. Without need of a second person it is adopted at once. */
  readonly approved: boolean | null;
}

export type AdoptionState = 'WAITS' | 'ADOPTED' | 'REFUSED' | 'OVERTAKEN';

/** How an adoption stands against the plan as it is now. */
export const adoptionState = (adoption: PlanAdoption, planVersion: number): AdoptionState => {
  if (adoption.planVersion !== planVersion) return 'OVERTAKEN';
  if (!needsSecondPerson(adoption.balance)) return 'ADOPTED';
  if (adoption.approved === null) return 'WAITS';
  return adoption.approved ? 'ADOPTED' : 'REFUSED';
};

/** @throws SecondPersonNeeded for whoever asked; AdoptionOver when there is nothing to decide */
export const requireMayDecide = (adoption: PlanAdoption, planVersion: number, decider: string | null): void => {
  if (adoption.askedBy === decider) throw new SecondPersonNeeded();
  if (adoptionState(adoption, planVersion) !== 'WAITS') throw new AdoptionOver();
};
