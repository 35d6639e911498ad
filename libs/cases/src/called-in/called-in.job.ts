import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { actingIn, type DoesJobs, on, type Work } from '@regiotafel/jobs';
import { expertCalled, peopleCalled } from './called-in.input.js';
import { CalledIn } from './called-in.service.js';

/** Cases follow who is asked for expertise about a card, and who is invited to a meeting about one. */
@Injectable()
export class CalledInJobs implements DoesJobs {
  constructor(private readonly calledIn: CalledIn) {}

  works(): readonly Work[] {
    return [
      this.expert('ExpertAssigned', 'call-expert', true),
      this.expert('ExpertAccepted', 'keep-expert', true),
      this.expert('ExpertDeclined', 'end-declined-expert', false),
      this.expert('ExpertLetGo', 'end-expert', false),
      this.expert('RequestDone', 'end-done-expert', false),
      this.people('MeetingScheduled', 'call-people'),
      this.people('MeetingChanged', 'call-other-people'),
      this.people('ParticipantDroppedOut', 'end-who-dropped-out'),
      this.people('MeetingCancelled', 'end-people'),
    ];
  }

  private expert(event: string, name: string, isCalled: boolean): Work {
    return on(event, { scope: 'cases', name }, async (actor, fields) => {
      const { requestId, regionId, poolCardId, memberId, version } = parse(expertCalled, fields);
      if (poolCardId === null) return;
      const [called, ended] = isCalled ? [[memberId], []] : [[], [memberId]];
      const about = { source: 'REQUEST' as const, sourceId: requestId, cardId: poolCardId, version };
      await this.calledIn.keep(actingIn(regionId, actor), { ...about, called, ended });
    });
  }

  private people(event: string, name: string): Work {
    return on(event, { scope: 'cases', name }, async (actor, fields) => {
      const { meetingId, regionId, poolCardId, invited, takenOff, version } = parse(peopleCalled, fields);
      if (poolCardId === null) return;
      const about = { source: 'MEETING' as const, sourceId: meetingId, cardId: poolCardId, version };
      await this.calledIn.keep(actingIn(regionId, actor), { ...about, called: invited, ended: takenOff });
    });
  }
}
