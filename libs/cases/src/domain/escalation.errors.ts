import { DomainError } from '@regiotafel/kernel';

/** Up goes to a higher rung, down to a lower one. */
export class WrongRung extends DomainError {
  constructor(from: string, to: string) {
    super('WRONG_RUNG', 'This rung does not lie in that direction', { from, to });
  }
}

/** A rung asks for something that is not said to be so. */
export class RungNotReached extends DomainError {
  constructor(rung: string) {
    super('RUNG_NOT_REACHED', 'No entry criterion of this rung is met', { rung });
  }
}
