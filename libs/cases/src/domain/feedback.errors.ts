import { DomainError } from '@regiotafel/kernel';
import type { FeedbackCap } from './reporter.js';

/** More than this reporter may be told. */
export class FeedbackTooMuch extends DomainError {
  constructor(cap: FeedbackCap) {
    super('FEEDBACK_ABOVE_CAP', 'This reporter may not be told so much', { cap });
  }
}
