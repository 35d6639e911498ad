import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { SignalView } from '../signal/signal.service.js';
import { OfferPreviewInput } from './offer.input.js';
import { loadOffer } from './offer.loader.js';
import { OfferReading } from './offer-read.service.js';
import { OfferService } from './offer.service.js';

@Resolver('Signal')
export class OfferResolver {
  constructor(
    private readonly offers: OfferService,
    private readonly reading: OfferReading,
  ) {}

  @Query('offerPreview')
  offerPreview(@Who() actor: Actor, @Args() args: unknown) {
    return this.offers.preview(actor, parse(OfferPreviewInput, args));
  }

  @Mutation('offerSignal')
  offerSignal(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.offers.offer(actor, input);
  }

  @ResolveField('offer')
  offer(signal: SignalView, _args: unknown, context: GraphContext) {
    return loadOffer(context, this.reading, signal.uuid);
  }
}
