import { Injectable } from '@nestjs/common';
import { type DoesJobs, onDue, type Work } from '@regiotafel/jobs';
import { InvitationService } from './invitation.service.js';

/** Sends invitations and reminders, one job per recipient. */
@Injectable()
export class InvitationJobs implements DoesJobs {
  constructor(private readonly invitations: InvitationService) {}

  works(): readonly Work[] {
    return [
      onDue('invitations', { scope: 'meetings', name: 'send-invitation' }, (actor, { id }) =>
        this.invitations.deliver(actor, id),
      ),
      onDue('reminders', { scope: 'meetings', name: 'send-reminder' }, (actor, { id }) =>
        this.invitations.remind(actor, id),
      ),
    ];
  }
}
