import { Injectable } from '@nestjs/common';
import { type DoesJobs, onDue, type Work } from '@regiotafel/jobs';
import { FeedService } from './feed.service.js';

/** Reads calendar feeds when they are due. */
@Injectable()
export class CalendarJobs implements DoesJobs {
  constructor(private readonly feeds: FeedService) {}

  works(): readonly Work[] {
    return [
      onDue('calendars', { scope: 'meetings', name: 'poll-calendar' }, (actor, { id }) => this.feeds.poll(actor, id)),
    ];
  }
}
