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
