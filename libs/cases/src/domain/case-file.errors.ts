import { DomainError } from '@regiotafel/kernel';

/** The case is not where this step can be taken. */
export class WrongCaseState extends DomainError {
  constructor(status: string, command: string) {
    super('CASE_WRONG_STATE', 'This step does not fit the state of the case', { status, command });
  }
}
