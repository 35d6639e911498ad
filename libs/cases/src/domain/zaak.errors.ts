import { DomainError } from '@regiotafel/kernel';

/** The region's file does not say what the case system of the municipality calls things. `missing` names the settings. */
export class ZgwNotSetUp extends DomainError {
  constructor(missing: readonly string[]) {
    super('ZGW_NOT_SET_UP', 'The case system of this municipality is not set up', { missing: missing.join(', ') });
  }
}
