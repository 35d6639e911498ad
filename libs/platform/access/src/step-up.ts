import { type Actor, DomainError } from '@regiotafel/kernel';

/** How long ago a person may have signed in for what is asked with a step-up, in milliseconds of real time. */
export const FRESH_MS = 15 * 60_000;

/** The person has to sign in again before this; what was typed stays where it is. */
export class StepUpNeeded extends DomainError {
  constructor() {
    super('STEP_UP_NEEDED', 'Sign in again before this');
  }
}

/**
 * Asks a person to have signed in a short while ago. Other kinds of actors have nothing to sign in with.
 * @param now real time in epoch milliseconds
 * @throws StepUpNeeded also when the provider does not say when the person signed in
 */
export const requireFresh = (actor: Actor, now: number): void => {
  if (actor.kind !== 'SEAT') return;
  const { signedInAt } = actor;
  if (!signedInAt || now - signedInAt > FRESH_MS) throw new StepUpNeeded();
};
