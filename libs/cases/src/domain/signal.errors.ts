import { DomainError } from '@regiotafel/kernel';

/** The signal is not where this step can be taken. */
export class WrongSignalState extends DomainError {
  constructor(status: string, step: string) {
    super('SIGNAL_WRONG_STATE', 'This step does not fit the state of the signal', { status, step });
  }
}

/** More reports in an hour than the form takes. */
export class FormBusy extends DomainError {
  constructor() {
    super('FORM_BUSY', 'The form takes no more reports at the moment');
  }
}

/** Nobody else can look: the desk has one member and the partnership names nobody. */
export class NoSecondReader extends DomainError {
  constructor() {
    super('NO_SECOND_READER', 'There is no second person who can look at this');
  }
}

/** A question to a second person that was answered or taken back already. */
export class ReviewEnded extends DomainError {
  constructor() {
    super('REVIEW_ENDED', 'This was answered or taken back already');
  }
}
