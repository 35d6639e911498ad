import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { loadReplacements } from './weighing.loader.js';
import type { WeighingView } from './weighing-reading.service.js';
import { ReplaceSeat } from './weighing-seat.input.js';
import { WeighingSeats } from './weighing-seat.service.js';

@Resolver('WeighingMember')
export class WeighingSeatResolver {
  constructor(private readonly seats: WeighingSeats) {}

  @Mutation('replaceSeat')
  replaceSeat(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.seats.replace(actor, parse(ReplaceSeat, input));
  }

  @ResolveField('replacements')
  replacements({ seat }: WeighingView['members'][number], _args: unknown, context: GraphContext) {
    return loadReplacements(context, this.seats, seat);
  }
}
