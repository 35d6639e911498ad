import { DomainError } from '@regiotafel/kernel';

/** The scan of a document is not where this step can be taken. */
export class DocumentWrongState extends DomainError {
  constructor(state: string, command: string) {
    super('DOCUMENT_WRONG_STATE', 'This step does not fit the state of the document', { state, command });
  }
}

/** The content was not scanned yet, could not be scanned, or something harmful was found in it. */
export class DocumentClosed extends DomainError {
  constructor(state: string) {
    super('DOCUMENT_CLOSED', 'This document cannot be opened', { state });
  }
}

/** A decision of the mayor rests on the document, so it stays. */
export class DocumentDecidedOn extends DomainError {
  constructor() {
    super('DOCUMENT_DECIDED_ON', 'A decision rests on this document');
  }
}
