import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { actingIn, type DoesJobs, on, type Work } from '@regiotafel/jobs';
import { caseOpened } from './meeting.input.js';
import { RequestMeetingService } from './request-meeting.service.js';

/** Keeps what meetings must know of the cases on the regional pool. */
@Injectable()
export class MeetingJobs implements DoesJobs {
  constructor(private readonly requests: RequestMeetingService) {}

  works(): readonly Work[] {
    return [
      on('CaseOpened', { scope: 'meetings', name: 'keep-card' }, (actor, fields) => {
        const card = parse(caseOpened, fields);
        return this.requests.keepCard(actingIn(card.regionId, actor), card);
      }),
    ];
  }
}
