import { Args, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { Search } from './search.input.js';
import { SearchService } from './search.service.js';

@Resolver('SearchHit')
export class SearchResolver {
  constructor(private readonly hits: SearchService) {}

  @Query('search')
  search(@Who() actor: Actor, @Args() args: unknown) {
    return this.hits.lookUp(actor, parse(Search, args));
  }
}
