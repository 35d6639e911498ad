import { DomainError } from '@regiotafel/kernel';

/** A limiting measure is still planned or running. */
export class LimitsRunning extends DomainError {
  constructor(count: number) {
    super('LIMITS_RUNNING', 'Limiting measures end first', { count });
  }
}

/** Something that was to be so at the end of the aftercare is not. */
export class CriteriaOpen extends DomainError {
  constructor(count: number) {
    super('END_CRITERIA_OPEN', 'Not all end criteria of the aftercare are met', { count });
  }
}
