import { DomainError } from '@regiotafel/kernel';

/** The request is not in a state in which this can be done. */
export class RequestMoveRefused extends DomainError {
  constructor(status: string, move: string) {
    super('REQUEST_MOVE_REFUSED', 'The request is not in a state for this', { status, move });
  }
}

/** Why an expert cannot be asked for a request. */
export type Unavailable = 'BLOCKED' | 'DECLINED' | 'INACTIVE';

/** The expert has a conflict of interest, declined this request before, or left the roster. */
export class ExpertNotAvailable extends DomainError {
  constructor(reason: Unavailable) {
    super('EXPERT_NOT_AVAILABLE', 'This expert cannot be asked for this request', { reason });
  }
}
