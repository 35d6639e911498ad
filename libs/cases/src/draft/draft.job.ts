import { Injectable } from '@nestjs/common';
import { type DoesJobs, onDue, type Work } from '@regiotafel/jobs';
import { DraftService } from './draft.service.js';

/** Drops drafts whose term has passed. */
@Injectable()
export class DraftJobs implements DoesJobs {
  constructor(private readonly drafts: DraftService) {}

  works(): readonly Work[] {
    return [onDue('draft', { scope: 'cases', name: 'drop-draft' }, (actor, { id }) => this.drafts.drop(actor, id))];
  }
}
