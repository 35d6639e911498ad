import { Injectable } from '@nestjs/common';
import { type DoesJobs, on, onDue, type Work } from '@regiotafel/jobs';
import type { CasesEvents } from '../contract/events.js';
import { Redirects } from './redirect.service.js';

/** What was redirected is taken over, or comes back. */
@Injectable()
export class RedirectJobs implements DoesJobs {
  constructor(private readonly redirects: Redirects) {}

  works(): readonly Work[] {
    return [
      onDue('redirects', { scope: 'cases', name: 'return-to-desk' }, (actor, { id }) =>
        this.redirects.notTakenOver(actor, id),
      ),
      on<CasesEvents['CareConfirmed']>('CareConfirmed', { scope: 'cases', name: 'care-confirmed' }, (actor, event) =>
        this.redirects.heardFromReceiver(actor, event),
      ),
    ];
  }
}
