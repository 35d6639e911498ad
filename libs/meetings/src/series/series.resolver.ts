import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor, Day } from '@regiotafel/kernel';
import { loadRoom, type roomView, roomViews, seriesViews, slotViews } from './series.loader.js';
import { SeriesService } from './series.service.js';

@Resolver()
export class SeriesResolver {
  constructor(private readonly series: SeriesService) {}

  @Query('meetingSeries')
  async list(@Who() actor: Actor) {
    return seriesViews(await this.series.list(actor));
  }

  @Query('meetingRooms')
  async rooms(@Who() actor: Actor) {
    return roomViews(await this.series.rooms(actor));
  }

  @Query('standingSlots')
  async slots(@Who() actor: Actor, @Args('week') week: Day) {
    return slotViews(await this.series.standingSlots(actor, week));
  }
}

type RoomParent = { readonly id: string } & Partial<ReturnType<typeof roomView>>;

/** A room that a meeting only names is read when somebody asks what it is called. */
@Resolver('MeetingRoom')
export class MeetingRoomResolver {
  constructor(private readonly series: SeriesService) {}

  @ResolveField('name')
  async name(@Parent() room: RoomParent, @Context() context: GraphContext) {
    return room.name ?? (await loadRoom(context, this.series, room.id))?.name;
  }

  @ResolveField('capacity')
  async capacity(@Parent() room: RoomParent, @Context() context: GraphContext) {
    return room.capacity ?? (await loadRoom(context, this.series, room.id))?.capacity;
  }

  @ResolveField('municipality')
  async municipality(@Parent() room: RoomParent, @Context() context: GraphContext) {
    return room.municipality ?? (await loadRoom(context, this.series, room.id))?.municipality;
  }
}
