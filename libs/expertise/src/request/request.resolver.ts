import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { RequestMoves } from './request-moves.service.js';
import { RequestOpening } from './request-opening.service.js';
import {
  AssignExpert,
  DeclineRequest,
  ReportDone,
  RequestFilter,
  RequestMoveInput,
  RequestSort,
} from './request.input.js';
import { loadRequest } from './request.loader.js';
import { RequestService, type RequestView } from './request.service.js';

@Resolver('ExpertiseRequest')
export class RequestResolver {
  constructor(private readonly requests: RequestService) {}

  @Query('requests')
  page(
    @Who() actor: Actor,
    @Args('filter') filter: unknown,
    @Args('sort') sort: unknown,
    @Args('first') first?: number,
    @Args('after') after?: string,
  ) {
    return this.requests.page(actor, parse(RequestFilter, filter), parse(RequestSort, sort), { first, after });
  }

  @Query('request')
  request(@Context() context: GraphContext, @Args('id') id: string) {
    return loadRequest(context, this.requests, id);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return loadRequest(context, this.requests, id);
  }

  @ResolveField('question')
  question(@Who() actor: Actor, @Parent() { id }: RequestView) {
    return this.requests.question(actor, id);
  }
}

@Resolver('ExpertiseRequest')
export class RequestMovesResolver {
  constructor(
    private readonly opening: RequestOpening,
    private readonly moves: RequestMoves,
  ) {}

  @Mutation('openRequest')
  open(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.opening.open(actor, input);
  }

  @Mutation('assignExpert')
  assign(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.moves.assign(actor, parse(AssignExpert, input));
  }

  @Mutation('acceptRequest')
  accept(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.moves.accept(actor, parse(RequestMoveInput, input));
  }

  @Mutation('declineRequest')
  decline(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.moves.decline(actor, parse(DeclineRequest, input));
  }

  @Mutation('withdrawRequest')
  withdraw(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.moves.withdraw(actor, parse(RequestMoveInput, input));
  }

  @Mutation('reportDone')
  report(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.moves.report(actor, parse(ReportDone, input));
  }

  @Mutation('confirmDone')
  confirm(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.moves.confirm(actor, parse(RequestMoveInput, input));
  }
}

@Resolver('LedgerEntry')
export class LedgerRequestResolver {
  constructor(private readonly requests: RequestService) {}

  @ResolveField('request')
  request(@Parent() { requestId }: { requestId: string }, @Context() context: GraphContext) {
    return loadRequest(context, this.requests, requestId);
  }
}

@Resolver('ExpertiseWorkItem')
export class WaitingRequestResolver {
  constructor(private readonly requests: RequestService) {}

  @ResolveField('request')
  request(@Parent() { requestId }: { requestId: string }, @Context() context: GraphContext) {
    return loadRequest(context, this.requests, requestId);
  }
}
