import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { actingIn, type DoesJobs, on, type Work } from '@regiotafel/jobs';
import { ConflictBlockService } from './conflict-block.service.js';
import { caseOpened, conflictChanged } from './meeting.input.js';
import { RequestMeetingService } from './request-meeting.service.js';

/** Keeps what meetings must know of the cases on the regional pool, and of who may not be asked about them. */
@Injectable()
export class MeetingJobs implements DoesJobs {
  constructor(
    private readonly requests: RequestMeetingService,
    private readonly conflicts: ConflictBlockService,
  ) {}

  works(): readonly Work[] {
    return [
      on('CaseOpened', { scope: 'meetings', name: 'keep-card' }, (actor, fields) => {
        const card = parse(caseOpened, fields);
        return this.requests.keepCard(actingIn(card.regionId, actor), card);
      }),
      on('ConflictRecorded', { scope: 'meetings', name: 'keep-conflict' }, (actor, fields) => {
        const block = parse(conflictChanged, fields);
        return this.conflicts.keep(actingIn(block.regionId, actor), block, false);
      }),
      on('ConflictLifted', { scope: 'meetings', name: 'end-conflict' }, (actor, fields) => {
        const block = parse(conflictChanged, fields);
        return this.conflicts.keep(actingIn(block.regionId, actor), block, true);
      }),
      on('CaseConflictRecorded', { scope: 'meetings', name: 'keep-case-conflict' }, (actor, fields) => {
        const block = parse(conflictChanged, fields);
        return this.conflicts.keep(actingIn(block.regionId, actor), block, false);
      }),
      on('CaseConflictLifted', { scope: 'meetings', name: 'end-case-conflict' }, (actor, fields) => {
        const block = parse(conflictChanged, fields);
        return this.conflicts.keep(actingIn(block.regionId, actor), block, true);
      }),
    ];
  }
}
