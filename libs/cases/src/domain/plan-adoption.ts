import type { FieldError } from '@regiotafel/kernel';
import type { Informed } from './case-plan.js';
import { SecondPersonNeeded } from './grant.errors.js';
import { needsSecondPerson, type PlanBalance } from './measure.js';
import { AdoptionOver } from './plan.errors.js';
import type { CaseKind } from './surroundings.js';

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

/** Nothing is written on whether the person knows of the plan. A situation is about nobody who could be told. */
export const saysNotWhetherInformed = (kind: CaseKind, informed: Informed | null): boolean =>
  kind !== 'SITUATION' && informed === null;

/** What a plan still says nothing of when it is to be adopted. */
export const adoptionFaults = (asked: {
  readonly kind: CaseKind;
  readonly informed: Informed | null;
  readonly balance: PlanBalance;
  readonly reason: string | null;
}): FieldError[] => [
  ...(saysNotWhetherInformed(asked.kind, asked.informed) ? [{ path: 'isInformed', code: 'REQUIRED' }] : []),
  ...(needsSecondPerson(asked.balance) && asked.reason === null ? [{ path: 'reason', code: 'REQUIRED' }] : []),
];

/** @throws SecondPersonNeeded for whoever asked; AdoptionOver when there is nothing to decide */
export const requireMayDecide = (adoption: PlanAdoption, planVersion: number, decider: string | null): void => {
  if (adoption.askedBy === decider) throw new SecondPersonNeeded();
  if (adoptionState(adoption, planVersion) !== 'WAITS') throw new AdoptionOver();
};
