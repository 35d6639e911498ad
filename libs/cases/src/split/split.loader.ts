import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { globalId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { SignalService, SignalView } from '../signal/signal.service.js';
import type { SignalSplitting } from './split.service.js';

/** Signals that were split from one; those of a page of signals are read together. */
export const loadSplits = async (
  context: GraphContext,
  splitting: SignalSplitting,
  signalId: Uuid,
): Promise<readonly SignalView[]> =>
  (await loaderFor<readonly SignalView[]>(context, 'cases.signal.splits', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return splitting.bySignals(context.actor, ids as Uuid[]);
  }).load(signalId)) ?? [];

/** The signal that one was split from. */
export const loadSplitFrom = async (
  context: GraphContext,
  signals: SignalService,
  { splitFrom }: SignalView,
): Promise<SignalView | null> => (splitFrom ? signals.loaded(context, globalId('signal', splitFrom)) : null);
