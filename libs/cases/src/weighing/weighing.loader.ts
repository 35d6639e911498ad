import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, parseId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { WeighingReading, WeighingView } from './weighing-reading.service.js';

const actorOf = ({ actor }: GraphContext): Actor => {
  if (!actor) throw new Unauthenticated();
  return actor;
};

/** One weighing by global id; all that are asked for in one tick are read together. */
export const loadWeighing = (
  context: GraphContext,
  reading: WeighingReading,
  id: string,
): Promise<WeighingView | null> =>
  loaderFor(context, 'cases.weighing', (ids) => reading.byIds(actorOf(context), ids as Uuid[])).load(
    parseId('weighing', id),
  );

/** What of a weighing only its table reads. */
export const loadAtTable = <P extends 'criteria' | 'judgements' | 'texts'>(
  context: GraphContext,
  reading: WeighingReading,
  part: P,
  view: WeighingView,
): ReturnType<WeighingReading[P]> => reading[part](actorOf(context), view) as ReturnType<WeighingReading[P]>;
