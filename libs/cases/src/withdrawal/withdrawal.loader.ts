import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { WithdrawalView, Withdrawals } from './withdrawal.service.js';

/** Whether the reporter of a signal withdrew it; those of a page of signals are read together. */
export const loadWithdrawal = (
  context: GraphContext,
  withdrawals: Withdrawals,
  signalId: Uuid,
): Promise<WithdrawalView | null> =>
  loaderFor(context, 'cases.withdrawal', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return withdrawals.bySignals(context.actor, ids as Uuid[]);
  }).load(signalId);
