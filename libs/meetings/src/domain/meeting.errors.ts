import { DomainError } from '@regiotafel/kernel';

/** The step does not fit the state the meeting is in. */
export class MeetingNotInState extends DomainError {
  constructor(status: string) {
    super('MEETING_NOT_IN_STATE', 'The meeting is past or before this step', { status });
  }
}

/** Who was there is recorded before the meeting begins. */
export class MeetingNotBegun extends DomainError {
  constructor() {
    super('MEETING_NOT_BEGUN', 'The meeting has not begun yet');
  }
}

/** Somebody in the proposal is busy by now. */
export class MomentTaken extends DomainError {
  constructor() {
    super('MOMENT_TAKEN', 'The moment is no longer free');
  }
}

/** The proposal was made for a state of the meeting that has changed. */
export class ProposalOvertaken extends DomainError {
  constructor() {
    super('PROPOSAL_OVERTAKEN', 'The proposal was overtaken by a later change');
  }
}

/** The region has no planning rules yet: its file was not imported. */
export class RegionNotSetUp extends DomainError {
  constructor() {
    super('REGION_NOT_SET_UP', 'The region has no planning rules yet');
  }
}

/** The action is done already. */
export class ActionAlreadyDone extends DomainError {
  constructor() {
    super('ACTION_ALREADY_DONE', 'The action is done already');
  }
}
