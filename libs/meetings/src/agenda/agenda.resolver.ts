import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type GraphContext, pageOf, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import { type Actor, globalId } from '@regiotafel/kernel';
import { meetingOf, MeetingViews } from '../meeting/meeting-view.service.js';
import { addAction, addAgendaItem, completeAction, recordDecision } from './agenda.input.js';
import { actionPage, type ActionView, type ItemView, loadAction, loadItems, loadOutcome } from './agenda.loader.js';
import { AgendaService } from './agenda.service.js';
import { RecordService } from './record.service.js';

@Resolver('Meeting')
export class AgendaResolver {
  constructor(
    private readonly agenda: AgendaService,
    private readonly records: RecordService,
    private readonly views: MeetingViews,
  ) {}

  @ResolveField('agenda')
  items(@Parent() { uuid }: { uuid: string }, @Context() context: GraphContext) {
    return loadItems(context, this.agenda, uuid);
  }

  @Mutation('addAgendaItem')
  async add(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    return meetingOf(context, this.views, await this.agenda.add(actor, parse(addAgendaItem, input)));
  }

  @Mutation('recordDecision')
  async decide(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    return meetingOf(context, this.views, await this.records.decide(actor, parse(recordDecision, input)));
  }

  @Mutation('addAction')
  async addAction(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    return meetingOf(context, this.views, await this.records.addAction(actor, parse(addAction, input)));
  }
}

@Resolver('AgendaItem')
export class AgendaItemResolver {
  constructor(private readonly records: RecordService) {}

  @ResolveField('decisions')
  async decisions(@Parent() { item }: ItemView, @Context() context: GraphContext) {
    return (await loadOutcome(context, this.records, item)).decisions;
  }

  @ResolveField('actions')
  async actions(@Parent() { item }: ItemView, @Context() context: GraphContext) {
    return (await loadOutcome(context, this.records, item)).actions;
  }
}

@Resolver('ActionItem')
export class ActionItemResolver {
  constructor(
    private readonly records: RecordService,
    private readonly views: MeetingViews,
  ) {}

  @Query('myActions')
  async mine(
    @Who() actor: Actor,
    @Args('first') first?: number | null,
    @Args('after') after?: string | null,
    @Args('done') done?: boolean | null,
  ) {
    const page = pageOf({ first: first ?? null, after: after ?? null });
    return actionPage(await this.records.mine(actor, page, done ?? false), page);
  }

  @Mutation('completeAction')
  async complete(@Who() actor: Actor, @Context() context: GraphContext, @Args('input') input: unknown) {
    const id = await this.records.complete(actor, parse(completeAction, input));
    return loadAction(context, this.records, globalId('action', id));
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return loadAction(context, this.records, id);
  }

  @ResolveField('meeting')
  meeting(@Parent() { meetingId }: ActionView, @Context() context: GraphContext) {
    return meetingOf(context, this.views, meetingId);
  }
}
