import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { AnswerRegimeProposal, ProposeRegime, ReviewRegime } from './regime.input.js';
import { loadRegime } from './regime.loader.js';
import { RegimeService } from './regime.service.js';

@Resolver('CaseFile')
export class RegimeResolver {
  constructor(private readonly regimes: RegimeService) {}

  @ResolveField('regimesToPropose')
  async toPropose({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return (await loadRegime(context, this.regimes, row.id))?.toPropose ?? [];
  }

  @ResolveField('regimeProposals')
  async proposals({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return (await loadRegime(context, this.regimes, row.id))?.proposals ?? [];
  }

  @Mutation('proposeRegime')
  propose(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.regimes.propose(actor, parse(ProposeRegime, input));
  }

  @Mutation('reviewRegime')
  review(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.regimes.review(actor, parse(ReviewRegime, input));
  }

  @Mutation('answerRegimeProposal')
  answer(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.regimes.answer(actor, parse(AnswerRegimeProposal, input));
  }
}
