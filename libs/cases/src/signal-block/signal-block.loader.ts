import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { SignalBlocks, SignalBlockView } from './signal-block.service.js';

/** Who is kept away from a signal; those of a page of signals are read together. */
export const loadSignalBlocks = async (
  context: GraphContext,
  blocks: SignalBlocks,
  signalId: Uuid,
): Promise<readonly SignalBlockView[]> =>
  (await loaderFor<readonly SignalBlockView[]>(context, 'cases.signal.blocks', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return blocks.bySignals(context.actor, ids as Uuid[]);
  }).load(signalId)) ?? [];
