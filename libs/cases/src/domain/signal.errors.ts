import { DomainError, type Uuid } from '@regiotafel/kernel';

/** The signal is not where this step can be taken. */
export class WrongSignalState extends DomainError {
  constructor(status: string, step: string) {
    super('SIGNAL_WRONG_STATE', 'This step does not fit the state of the signal', { status, step });
  }
}

/** More reports in an hour than the form, or one system, may send. */
export class FormBusy extends DomainError {
  constructor(readonly systemId: Uuid | null = null) {
    super('FORM_BUSY', 'The form takes no more reports at the moment');
  }
}

/** A municipality has as many systems that report as it may have. */
export class ReportSystemsFull extends DomainError {
  constructor() {
    super('REPORT_SYSTEMS_FULL', 'Revoke a system first');
  }
}

/** A system gives the number of one report to another. */
export class ReportNumberReused extends DomainError {
  constructor() {
    super('REPORT_NUMBER_REUSED', 'This number was used for another report');
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
