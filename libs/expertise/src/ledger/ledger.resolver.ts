import { Args, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { LedgerFilter } from './ledger.input.js';
import { LedgerService } from './ledger.service.js';

@Resolver('LedgerEntry')
export class LedgerResolver {
  constructor(private readonly ledger: LedgerService) {}

  @Query('ledger')
  page(
    @Who() actor: Actor,
    @Args('filter') filter: unknown,
    @Args('first') first?: number,
    @Args('after') after?: string,
  ) {
    return this.ledger.page(actor, parse(LedgerFilter, filter), { first, after });
  }
}
