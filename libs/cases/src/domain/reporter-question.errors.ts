import { DomainError } from '@regiotafel/kernel';

/** A question is open, the few that are allowed were asked, or the signal is not looked at. */
export class ReporterNotAskable extends DomainError {
  constructor() {
    super('REPORTER_NOT_ASKABLE', 'The reporter cannot be asked now');
  }
}

/** A question that was answered, read or taken back already. */
export class QuestionEnded extends DomainError {
  constructor() {
    super('QUESTION_ENDED', 'This question was answered or taken back already');
  }
}
