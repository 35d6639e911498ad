import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { SignalView } from '../signal/signal.service.js';
import { WithdrawSignal } from './withdrawal.input.js';
import { loadWithdrawal } from './withdrawal.loader.js';
import { Withdrawals } from './withdrawal.service.js';

@Resolver('Signal')
export class WithdrawalResolver {
  constructor(private readonly withdrawals: Withdrawals) {}

  @ResolveField('withdrawal')
  signalWithdrawal({ uuid }: SignalView, _args: unknown, context: GraphContext) {
    return loadWithdrawal(context, this.withdrawals, uuid);
  }

  @Mutation('withdrawSignal')
  withdrawSignal(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.withdrawals.record(actor, parse(WithdrawSignal, input));
  }
}
