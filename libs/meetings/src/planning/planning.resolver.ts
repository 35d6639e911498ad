import {
  Args,
  Context,
  Mutation,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import { type Actor, globalId, parseId } from '@regiotafel/kernel';
import { meetingOf, MeetingViews } from '../meeting/meeting-view.service.js';
import { ConfirmService } from './confirm.service.js';
import { FollowRunService, type RunEvent } from './follow-run.service.js';
import { LeaveMeetingService } from './leave-meeting.service.js';
import { cancelMeeting, cancelPlanningRun, confirmProposal, dropOut, planMeetings } from './planning.input.js';
import { loadProposals, loadRun, type ProposalView, type RunView, runViews } from './planning.loader.js';
import { PlanningService } from './planning.service.js';
import { runOf, RunViews } from './run-view.service.js';

@Resolver('PlanningRun')
export class PlanningResolver {
  constructor(
    private readonly planning: PlanningService,
    private readonly following: FollowRunService,
    private readonly views: MeetingViews,
  ) {}

  @Query('planningRun')
  run(@Context() context: GraphContext, @Args('id') id: string) {
    return loadRun(context, this.planning, id);
  }

  @Query('planningRuns')
  async runs(@Who() actor: Actor, @Args('first') first?: number | null) {
    return runViews(await this.planning.recent(actor, first ?? 1));
  }

  @Mutation('planMeetings')
  async plan(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    const id = await this.planning.plan(actor, parse(planMeetings, input));
    return loadRun(context, this.planning, globalId('run', id));
  }

  @Mutation('cancelPlanningRun')
  async cancel(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    const id = await this.following.cancel(actor, parse(cancelPlanningRun, input));
    return loadRun(context, this.planning, globalId('run', id));
  }

  @Subscription('planningProgress')
  progress(@Who() actor: Actor, @Args('runId') runId: string) {
    return this.following.follow(actor, parseId('run', runId, 'runId'));
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return loadRun(context, this.planning, id);
  }

  @ResolveField('proposals')
  proposals(@Parent() { uuid }: RunView, @Context() context: GraphContext) {
    return loadProposals(context, this.planning, uuid);
  }

  @ResolveField('meeting')
  meeting(@Parent() { meetingId }: RunView, @Context() context: GraphContext) {
    return meetingOf(context, this.views, meetingId);
  }
}

@Resolver('PlanningProgress')
export class PlanningProgressResolver {
  constructor(private readonly planning: PlanningService) {}

  @ResolveField('run')
  run(@Parent() { runId }: RunEvent['planningProgress'], @Context() context: GraphContext) {
    return loadRun(context, this.planning, runId);
  }
}

@Resolver('PlanningProposal')
export class ProposalResolver {
  constructor(
    private readonly confirming: ConfirmService,
    private readonly leaving: LeaveMeetingService,
    private readonly views: MeetingViews,
    private readonly runs: RunViews,
  ) {}

  @Mutation('confirmProposal')
  async confirm(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    return meetingOf(context, this.views, await this.confirming.confirm(actor, parse(confirmProposal, input)));
  }

  @Mutation('confirmAlternative')
  async confirmAlternative(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    return meetingOf(context, this.views, await this.confirming.confirm(actor, parse(confirmProposal, input)));
  }

  @Mutation('dropOut')
  async dropOut(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    return runOf(context, this.runs, await this.leaving.dropOut(actor, parse(dropOut, input)));
  }

  @Mutation('cancelMeeting')
  async cancel(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    return meetingOf(context, this.views, await this.leaving.cancel(actor, parse(cancelMeeting, input)));
  }

  @ResolveField('meeting')
  meeting(@Parent() { meetingId }: ProposalView, @Context() context: GraphContext) {
    return meetingOf(context, this.views, meetingId);
  }
}
