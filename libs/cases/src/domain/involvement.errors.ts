import { DomainError } from '@regiotafel/kernel';

/** A case is never without a case manager: first somebody else is appointed. */
export class LastLead extends DomainError {
  constructor() {
    super('LAST_LEAD', 'A case is never without a case manager');
  }
}

/** It was ended or lifted already. */
export class AlreadyEnded extends DomainError {
  constructor() {
    super('ALREADY_ENDED', 'This has ended already');
  }
}
