import { Args, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { aboutWhat } from './why.input.js';
import { WhyService } from './why.service.js';

@Resolver('AccessReason')
export class WhyResolver {
  constructor(private readonly why: WhyService) {}

  @Query('whyDoISeeThis')
  mine(@Who() actor: Actor, @Args('id') id: unknown) {
    return this.why.mine(actor, parse(aboutWhat, id));
  }
}
