import { DomainError } from '@regiotafel/kernel';

/** The weighing is not where this step can be taken. */
export class WrongWeighingState extends DomainError {
  constructor(status: string, step: string) {
    super('WEIGHING_WRONG_STATE', 'This step does not fit the state of the weighing', { status, step });
  }
}

/** A party that the theme asks for has not judged. */
export class PartiesHaveNotJudged extends DomainError {
  constructor(missing: readonly string[]) {
    super('PARTIES_HAVE_NOT_JUDGED', 'Not every required party has judged', { missing: missing.join(' ') });
  }
}

/** Each member judges once. */
export class AlreadyJudged extends DomainError {
  constructor() {
    super('ALREADY_JUDGED', 'This member has judged already');
  }
}
