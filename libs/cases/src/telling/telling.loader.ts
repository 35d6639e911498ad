import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { WhoIsTold } from '../domain/telling.js';
import type { Telling } from './telling.service.js';

/** Who must know of a signal or case; those of a page are read together. */
export const loadWhoIsTold = (
  context: GraphContext,
  telling: Telling,
  of: 'ofSignals' | 'ofCases',
  id: Uuid,
): Promise<WhoIsTold | null> =>
  loaderFor(context, `cases.told.${of}`, (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return telling[of](context.actor, ids as Uuid[]);
  }).load(id);
