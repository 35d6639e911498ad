import { DomainError } from '@regiotafel/kernel';

/** More rows than one export holds: nothing is left out in silence. */
export class ExportTooLarge extends DomainError {
  constructor(max: number) {
    super('EXPORT_TOO_LARGE', 'The list is longer than an export holds', { max });
  }
}

/** A card that is done is carried by nobody else. */
export class CardDone extends DomainError {
  constructor() {
    super('CARD_DONE', 'This card is done');
  }
}
