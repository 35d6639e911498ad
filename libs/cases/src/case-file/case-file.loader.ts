import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { CaseFileService, CaseFileView } from './case-file.service.js';
import type { CaseParts } from './case-part.service.js';

const actorOf = ({ actor }: GraphContext): Actor => {
  if (!actor) throw new Unauthenticated();
  return actor;
};

type PartName = 'narratives' | 'identities';
type PartValue<P extends PartName> = Awaited<ReturnType<CaseParts[P]>> extends ReadonlyMap<string, infer V> ? V : never;

/** One sealed part of a case file; the parts of all cases of a page are read together. */
export const loadCasePart = <P extends PartName>(
  context: GraphContext,
  parts: CaseParts,
  name: P,
  { row }: CaseFileView,
): Promise<PartValue<P> | null> =>
  loaderFor<PartValue<P>>(
    context,
    `cases.case-file.${name}`,
    (ids) => parts[name](actorOf(context), ids as Uuid[]) as Promise<ReadonlyMap<string, PartValue<P>>>,
  ).load(row.id);

/** The case a signal became; those of a page of signals are read together. */
export const loadCaseOfSignal = (context: GraphContext, cases: CaseFileService, signalId: Uuid) =>
  loaderFor(context, 'cases.case-file.of-signal', (ids) => cases.bySignals(actorOf(context), ids as Uuid[])).load(
    signalId,
  );
