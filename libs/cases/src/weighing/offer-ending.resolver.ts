import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { TakeBackOffer } from './offer-ending.input.js';
import { OfferEnding } from './offer-ending.service.js';

@Resolver('Signal')
export class OfferEndingResolver {
  constructor(private readonly ending: OfferEnding) {}

  @Mutation('takeBackOffer')
  takeBackOffer(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.ending.takeBack(actor, parse(TakeBackOffer, input));
  }
}
