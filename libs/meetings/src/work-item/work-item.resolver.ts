import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { actionOf, ActionViews } from '../agenda/action-view.service.js';
import { meetingOf, MeetingViews } from '../meeting/meeting-view.service.js';
import { runOf, RunViews } from '../planning/run-view.service.js';
import { WorkItemService } from './work-item.service.js';
import type { WorkRecord } from './work-item.store.js';

@Resolver('MeetingWorkItem')
export class WorkItemResolver {
  constructor(
    private readonly work: WorkItemService,
    private readonly meetings: MeetingViews,
    private readonly runs: RunViews,
    private readonly actions: ActionViews,
  ) {}

  @Query('meetingWorkItems')
  mine(@Who() actor: Actor) {
    return this.work.mine(actor);
  }

  @ResolveField('meeting')
  meeting(@Parent() { meeting_id }: WorkRecord, @Context() context: GraphContext) {
    return meetingOf(context, this.meetings, meeting_id);
  }

  @ResolveField('run')
  run(@Parent() { run_id }: WorkRecord, @Context() context: GraphContext) {
    return runOf(context, this.runs, run_id);
  }

  @ResolveField('action')
  action(@Parent() { action_id }: WorkRecord, @Context() context: GraphContext) {
    return actionOf(context, this.actions, action_id);
  }
}
