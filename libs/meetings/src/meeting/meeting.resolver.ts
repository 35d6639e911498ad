import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { cardIdOf } from '@regiotafel/cases/contract';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import { type Actor, type Day, globalId, parseId } from '@regiotafel/kernel';
import { AttendanceService } from './attendance.service.js';
import { HoldMeetingService } from './hold-meeting.service.js';
import { acceptMeeting, holdMeeting, requestCaseMeeting } from './meeting.input.js';
import {
  loadAttendances,
  loadMeeting,
  loadParticipants,
  loadRoles,
  meetingViews,
  type MeetingView,
  tableReaderViews,
} from './meeting.loader.js';
import { MeetingService } from './meeting.service.js';
import { RequestMeetingService } from './request-meeting.service.js';

@Resolver('Meeting')
export class MeetingResolver {
  constructor(
    private readonly meetings: MeetingService,
    private readonly requests: RequestMeetingService,
    private readonly table: HoldMeetingService,
    private readonly attendance: AttendanceService,
  ) {}

  @Query('meetings')
  async week(@Who() actor: Actor, @Args('week') week: Day) {
    return meetingViews(await this.meetings.week(actor, week));
  }

  @Query('meetingsToPlan')
  async waiting(@Who() actor: Actor) {
    return meetingViews(await this.meetings.waiting(actor));
  }

  @Query('meetingsOfCard')
  async ofCard(@Who() actor: Actor, @Args('poolCardId') poolCardId: string) {
    return meetingViews(await this.meetings.ofCard(actor, parseId('card', poolCardId, 'poolCardId')));
  }

  @Query('meetingsOfCase')
  async ofCase(@Who() actor: Actor, @Args('caseId') caseId: string) {
    return meetingViews(await this.meetings.ofCard(actor, cardIdOf(parseId('case', caseId, 'caseId'))));
  }

  @Query('meeting')
  meeting(@Context() context: GraphContext, @Args('id') id: string) {
    return loadMeeting(context, this.meetings, id);
  }

  @Query('tableReaders')
  async readers(@Who() actor: Actor, @Args('caseId') caseId: string) {
    return tableReaderViews(await this.meetings.tableReaders(actor, cardIdOf(parseId('case', caseId, 'caseId'))));
  }

  @Mutation('requestCaseMeeting')
  async request(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    const id = await this.requests.request(actor, parse(requestCaseMeeting, input));
    return loadMeeting(context, this.meetings, globalId('meeting', id));
  }

  @Mutation('acceptMeeting')
  async accept(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    const id = await this.table.accept(actor, parse(acceptMeeting, input));
    return loadMeeting(context, this.meetings, globalId('meeting', id));
  }

  @Mutation('holdMeeting')
  async hold(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    const id = await this.table.hold(actor, parse(holdMeeting, input));
    return loadMeeting(context, this.meetings, globalId('meeting', id));
  }

  @Mutation('correctAttendance')
  async correct(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    const id = await this.attendance.correct(actor, parse(holdMeeting, input));
    return loadMeeting(context, this.meetings, globalId('meeting', id));
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return loadMeeting(context, this.meetings, id);
  }

  @ResolveField('participants')
  participants(@Parent() meeting: MeetingView, @Context() context: GraphContext) {
    return loadParticipants(context, this.meetings, meeting.uuid);
  }

  @ResolveField('attendances')
  attendances(@Parent() meeting: MeetingView, @Context() context: GraphContext) {
    return loadAttendances(context, this.attendance, meeting.uuid);
  }

  @ResolveField('neededRoles')
  neededRoles(@Parent() meeting: MeetingView, @Context() context: GraphContext) {
    return loadRoles(context, this.meetings, meeting.uuid);
  }
}
