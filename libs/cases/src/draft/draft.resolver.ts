import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { DiscardDraft, DraftPlace, SaveDraft } from './draft.input.js';
import { DraftService } from './draft.service.js';

@Resolver()
export class DraftResolver {
  constructor(private readonly drafts: DraftService) {}

  @Query('draft')
  draft(@Who() actor: Actor, @Args() place: unknown) {
    return this.drafts.read(actor, parse(DraftPlace, place));
  }

  @Mutation('saveDraft')
  save(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.drafts.save(actor, parse(SaveDraft, input));
  }

  @Mutation('discardDraft')
  discard(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.drafts.discard(actor, parse(DiscardDraft, input));
  }
}
