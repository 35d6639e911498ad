import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Public, Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { SignalView } from '../signal/signal.service.js';
import { CareStep, ConfirmTakeover } from './redirect.input.js';
import { loadRedirect } from './redirect.loader.js';
import { Redirects } from './redirect.service.js';

@Resolver('Signal')
export class RedirectResolver {
  constructor(private readonly redirects: Redirects) {}

  @ResolveField('redirect')
  signalRedirect({ uuid }: SignalView, _args: unknown, context: GraphContext) {
    return loadRedirect(context, this.redirects, uuid);
  }

  @Mutation('confirmTakeover')
  @Public()
  confirmTakeover(@Args('input') input: unknown) {
    return this.redirects.confirmByCode(parse(ConfirmTakeover, input).code);
  }

  @Mutation('confirmCare')
  confirmCare(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.redirects.confirmByDesk(actor, parse(CareStep, input));
  }

  @Mutation('returnSignal')
  returnSignal(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.redirects.takeBack(actor, parse(CareStep, input));
  }
}
