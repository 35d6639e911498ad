import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { KeptAwayView, SignalBlocks } from './signal-block.service.js';

const NOBODY: KeptAwayView = { blocks: [], blockable: [] };

/** Who is kept away from a signal, and who could be; those of a page of signals are read together. */
export const loadKeptAway = async (
  context: GraphContext,
  blocks: SignalBlocks,
  signalId: Uuid,
): Promise<KeptAwayView> =>
  (await loaderFor<KeptAwayView>(context, 'cases.signal.blocks', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return blocks.bySignals(context.actor, ids as Uuid[]);
  }).load(signalId)) ?? NOBODY;
