import { Args, Query, Resolver } from '@nestjs/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { MatchingService } from './matching.service.js';

@Resolver('ExpertCandidate')
export class MatchingResolver {
  constructor(private readonly matching: MatchingService) {}

  @Query('candidates')
  candidates(@Who() actor: Actor, @Args('requestId') requestId: string) {
    return this.matching.candidates(actor, requestId);
  }
}
