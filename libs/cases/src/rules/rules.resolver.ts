import { Args, Query, Resolver } from '@nestjs/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { type PurposeUse, ThemeRules } from './rules.service.js';

@Resolver('Purpose')
export class PurposeResolver {
  constructor(private readonly rules: ThemeRules) {}

  @Query('purposes')
  purposes(@Who() actor: Actor, @Args('use') use?: PurposeUse | null, @Args('regime') regime?: string | null) {
    return this.rules.purposes(actor, use ?? null, regime ?? null);
  }
}
