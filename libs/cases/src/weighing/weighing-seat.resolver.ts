import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { parse, Who } from '@regiotafel/graphql';
import type { Actor } from '@regiotafel/kernel';
import { ReplaceSeat } from './weighing-seat.input.js';
import { WeighingSeats } from './weighing-seat.service.js';

@Resolver('Weighing')
export class WeighingSeatResolver {
  constructor(private readonly seats: WeighingSeats) {}

  @Mutation('replaceSeat')
  replaceSeat(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.seats.replace(actor, parse(ReplaceSeat, input));
  }
}
