import { Injectable } from '@nestjs/common';
import { type DoesJobs, onDue, type Work } from '@regiotafel/jobs';
import { CaseDeadlines } from './deadline.service.js';

/** The clocks of cases. */
@Injectable()
export class CaseDeadlineJobs implements DoesJobs {
  constructor(private readonly deadlines: CaseDeadlines) {}

  works(): readonly Work[] {
    return [
      onDue('case_deadline', { scope: 'cases', name: 'deadline-near' }, (actor, { id }) =>
        this.deadlines.tell(actor, id),
      ),
    ];
  }
}
