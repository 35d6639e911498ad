import { DomainError } from '@regiotafel/kernel';

/** A municipality practises with one case at a time. */
export class ExerciseRuns extends DomainError {
  constructor() {
    super('EXERCISE_RUNS', 'This municipality is practising already');
  }
}

/** The exercise reached its meeting or was stopped. */
export class ExerciseEnded extends DomainError {
  constructor() {
    super('EXERCISE_ENDED', 'This exercise has ended already');
  }
}
