import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { AnswerHandover, DeclineHandover, HandoverReceivers, OfferHandover } from './handover.input.js';
import { loadHandovers } from './handover.loader.js';
import { HandoverService } from './handover.service.js';

@Resolver('CaseFile')
export class HandoverResolver {
  constructor(private readonly handovers: HandoverService) {}

  @Query('handoverReceivers')
  receivers(@Who() actor: Actor, @Args() args: unknown) {
    return this.handovers.receivers(actor, parse(HandoverReceivers, args).caseId);
  }

  @ResolveField('handovers')
  ofCase({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return loadHandovers(context, this.handovers, row.id);
  }

  @Mutation('offerHandover')
  offer(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.handovers.offer(actor, parse(OfferHandover, input));
  }

  @Mutation('withdrawHandover')
  withdraw(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.handovers.withdraw(actor, parse(AnswerHandover, input));
  }

  @Mutation('acceptHandover')
  accept(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.handovers.accept(actor, parse(AnswerHandover, input));
  }

  @Mutation('declineHandover')
  decline(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.handovers.decline(actor, parse(DeclineHandover, input));
  }
}
