import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import { type Actor, type Day, globalId } from '@regiotafel/kernel';
import {
  addBusyBlock,
  removeBusyBlock,
  removeCalendar,
  setCalendarFeed,
  uploadCalendar,
} from './availability.input.js';
import { blockView, blockViews, busyViews, calendarView, calendarViews, membersAsked } from './availability.loader.js';
import { AvailabilityService } from './availability.service.js';
import { FeedService } from './feed.service.js';

@Resolver()
export class AvailabilityResolver {
  constructor(
    private readonly availability: AvailabilityService,
    private readonly feeds: FeedService,
  ) {}

  @Query('myCalendars')
  async calendars(@Who() actor: Actor) {
    return calendarViews(await this.availability.calendars(actor));
  }

  @Query('myBusyBlocks')
  async blocks(@Who() actor: Actor, @Args('week') week: Day) {
    return blockViews(await this.availability.myBlocks(actor, week));
  }

  @Query('availability')
  async week(@Who() actor: Actor, @Args('week') week: Day, @Args('members') members?: readonly string[] | null) {
    return busyViews(await this.availability.week(actor, week, membersAsked(members)));
  }

  @Mutation('uploadCalendar')
  async upload(@Who() actor: Actor, @Args('input') input: unknown) {
    return calendarView(await this.availability.upload(actor, parse(uploadCalendar, input)));
  }

  @Mutation('setCalendarFeed')
  async setFeed(@Who() actor: Actor, @Args('input') input: unknown) {
    return calendarView(await this.feeds.set(actor, parse(setCalendarFeed, input)));
  }

  @Mutation('removeCalendar')
  async removeCalendar(@Who() actor: Actor, @Args('input') input: unknown) {
    return globalId('calendar', await this.availability.remove(actor, parse(removeCalendar, input)));
  }

  @Mutation('addBusyBlock')
  async block(@Who() actor: Actor, @Args('input') input: unknown) {
    return blockView(await this.availability.block(actor, parse(addBusyBlock, input)));
  }

  @Mutation('removeBusyBlock')
  async unblock(@Who() actor: Actor, @Args('input') input: unknown) {
    return globalId('block', await this.availability.unblock(actor, parse(removeBusyBlock, input)));
  }
}
