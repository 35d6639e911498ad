import { DomainError } from '@regiotafel/kernel';

/** A party that must weigh has no named member, so the signal would be judged by an incomplete table. */
export class TableIncomplete extends DomainError {
  constructor(missing: readonly string[]) {
    super('TABLE_INCOMPLETE', 'The weighing table lacks a required party', { missing: missing.join(',') });
  }
}

/** Who asks for access does not approve it. */
export class SecondPersonNeeded extends DomainError {
  constructor() {
    super('SECOND_PERSON_NEEDED', 'Someone else must approve this');
  }
}

/** A conflict of interest keeps this person away from the case. */
export class KeptAway extends DomainError {
  constructor() {
    super('KEPT_AWAY', 'A conflict of interest keeps this person away');
  }
}

/** No covenant allows new access for this regime now. */
export class CovenantEnded extends DomainError {
  constructor() {
    super('COVENANT_ENDED', 'The covenant that allows this access has ended');
  }
}

/** The region holds this regime to a covenant, and none stands in the register. */
export class CovenantMissing extends DomainError {
  constructor() {
    super('COVENANT_MISSING', 'This access needs a covenant, and there is none');
  }
}

/** The grant is over, or has been decided on already. */
export class GrantEnded extends DomainError {
  constructor() {
    super('GRANT_ENDED', 'This access has ended or was decided on already');
  }
}
