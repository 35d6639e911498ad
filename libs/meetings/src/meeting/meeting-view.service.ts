import { Injectable } from '@nestjs/common';
import type { GraphContext } from '@regiotafel/graphql';
import { globalId, type Uuid } from '@regiotafel/kernel';
import { loadMeeting, type MeetingView } from './meeting.loader.js';
import { MeetingService } from './meeting.service.js';

/** Meetings as the graph shows them, for features that lead to one. */
@Injectable()
export class MeetingViews {
  constructor(private readonly meetings: MeetingService) {}

  byId(context: GraphContext, id: Uuid): Promise<MeetingView | null> {
    return loadMeeting(context, this.meetings, globalId('meeting', id));
  }
}

/** The meeting, or null when there is no id, no meeting, or it is not the caller's to see. */
export const meetingOf = (context: GraphContext, views: MeetingViews, id: Uuid | null): Promise<MeetingView | null> =>
  id === null ? Promise.resolve(null) : views.byId(context, id);
