import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { SignalParts } from './signal-part.service.js';
import type { SignalView } from './signal.service.js';

const actorOf = ({ actor }: GraphContext): Actor => {
  if (!actor) throw new Unauthenticated();
  return actor;
};

type PartName = 'narratives' | 'identities' | 'reporters' | 'interpretations';
type PartValue<P extends PartName> =
  Awaited<ReturnType<SignalParts[P]>> extends ReadonlyMap<string, infer V> ? V : never;

/** One sealed part of a signal; the parts of all signals of a page are read together. */
export const loadPart = <P extends PartName>(
  context: GraphContext,
  parts: SignalParts,
  name: P,
  signal: SignalView,
): Promise<PartValue<P> | null> =>
  loaderFor<PartValue<P>>(
    context,
    `cases.signal.${name}`,
    (ids) => parts[name](actorOf(context), ids as Uuid[]) as Promise<ReadonlyMap<string, PartValue<P>>>,
  ).load(signal.uuid);
