import { DomainError } from '@regiotafel/kernel';

/** A case goes under another law only after a lawfulness adviser agreed. */
export class ReviewMustAgree extends DomainError {
  constructor() {
    super('REVIEW_MUST_AGREE', 'A lawfulness adviser has not agreed');
  }
}
