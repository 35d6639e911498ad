import { Module } from '@nestjs/common';
import { scopeGraph } from '@regiotafel/graphql/server';
import { doesJobs } from '@regiotafel/jobs';
import { ScopeTenancyModule } from '@regiotafel/tenancy';
import { ActionViews } from './agenda/action-view.service.js';
import { ActionItemResolver, AgendaItemResolver, AgendaResolver } from './agenda/agenda.resolver.js';
import { AgendaService } from './agenda/agenda.service.js';
import { RecordService } from './agenda/record.service.js';
import { CalendarJobs } from './availability/availability.job.js';
import { AvailabilityResolver } from './availability/availability.resolver.js';
import { AvailabilityService } from './availability/availability.service.js';
import { CalendarReader } from './availability/calendar-thread.service.js';
import { FEED_RULES, feedRules } from './availability/feed-fetch.service.js';
import { FeedService } from './availability/feed.service.js';
import { InvitationJobs } from './invitation/invitation.job.js';
import { InvitationResolver } from './invitation/invitation.resolver.js';
import { InvitationService } from './invitation/invitation.service.js';
import { MAILER, MailerFactory } from './invitation/mailer.service.js';
import { BookingService } from './meeting/booking.service.js';
import { ConflictBlockService } from './meeting/conflict-block.service.js';
import { AttendanceService } from './meeting/attendance.service.js';
import { HoldMeetingService } from './meeting/hold-meeting.service.js';
import { MeetingViews } from './meeting/meeting-view.service.js';
import { MeetingJobs } from './meeting/meeting.job.js';
import { MeetingResolver } from './meeting/meeting.resolver.js';
import { MeetingService } from './meeting/meeting.service.js';
import { RequestMeetingService } from './meeting/request-meeting.service.js';
import { ConfirmService } from './planning/confirm.service.js';
import { FollowRunService } from './planning/follow-run.service.js';
import { LeaveMeetingService } from './planning/leave-meeting.service.js';
import { PlanRunService } from './planning/plan-run.service.js';
import { PlanningJobs } from './planning/planning.job.js';
import { PlanningProgressResolver, PlanningResolver, ProposalResolver } from './planning/planning.resolver.js';
import { PlanningService } from './planning/planning.service.js';
import { RunViews } from './planning/run-view.service.js';
import { SnapshotService } from './planning/snapshot.service.js';
import { SOLVER, ThreadSolver } from './planning/solver.service.js';
import { MeetingsImport } from './series/meetings-import.service.js';
import { MeetingRoomResolver, SeriesResolver } from './series/series.resolver.js';
import { SeriesService } from './series/series.service.js';
import { WorkItemResolver } from './work-item/work-item.resolver.js';
import { WorkItemService } from './work-item/work-item.service.js';

const SERVICES = [
  SeriesService,
  MeetingsImport,
  MeetingService,
  RequestMeetingService,
  ConflictBlockService,
  AttendanceService,
  HoldMeetingService,
  BookingService,
  AvailabilityService,
  FeedService,
  InvitationService,
  AgendaService,
  RecordService,
  PlanningService,
  SnapshotService,
  ConfirmService,
  LeaveMeetingService,
  WorkItemService,
];

/** The services of meetings behind their door. */
@Module({
  imports: [ScopeTenancyModule.forScope('meetings')],
  providers: [
    ...SERVICES,
    CalendarReader,
    { provide: FEED_RULES, useValue: feedRules },
    MailerFactory,
    { provide: MAILER, useFactory: (mailers: MailerFactory) => mailers.make(), inject: [MailerFactory] },
  ],
  exports: [...SERVICES, ScopeTenancyModule],
})
export class MeetingsCoreModule {}

@Module({
  imports: [MeetingsCoreModule],
  providers: [
    FollowRunService,
    MeetingViews,
    RunViews,
    ActionViews,
    SeriesResolver,
    MeetingRoomResolver,
    MeetingResolver,
    AvailabilityResolver,
    InvitationResolver,
    AgendaResolver,
    AgendaItemResolver,
    ActionItemResolver,
    PlanningResolver,
    PlanningProgressResolver,
    ProposalResolver,
    WorkItemResolver,
  ],
})
export class MeetingsResolversModule {}

/** Meetings' part of the graph. */
@Module({
  imports: [
    MeetingsResolversModule,
    scopeGraph('meetings', { sdl: import.meta.dirname, include: [MeetingsResolversModule] }),
  ],
})
export class MeetingsApiModule {}

const JOBS = [MeetingJobs, PlanningJobs, InvitationJobs, CalendarJobs];

/** Planning, invitations, reminders and calendar feeds. */
@Module({
  imports: [MeetingsCoreModule],
  providers: [PlanRunService, { provide: SOLVER, useClass: ThreadSolver }, ...JOBS, doesJobs('meetings', JOBS)],
})
export class MeetingsWorkerModule {}
