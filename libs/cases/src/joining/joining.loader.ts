import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, globalId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { CaseFileService, CaseFileView } from '../case-file/case-file.service.js';
import type { SignalJoining } from './joining.service.js';

const actorOf = ({ actor }: GraphContext): Actor => {
  if (!actor) throw new Unauthenticated();
  return actor;
};

/** Cases that a signal was or may be joined to; those of a page of signals are read together. */
export const loadCasesFor = async (
  context: GraphContext,
  joining: SignalJoining,
  cases: CaseFileService,
  { signalId, which }: { readonly signalId: Uuid; readonly which: 'joinable' | 'joined' },
): Promise<CaseFileView[] | null> => {
  const found = await loaderFor(context, 'cases.joining.signals', (ids) =>
    joining.bySignals(actorOf(context), ids as Uuid[]),
  ).load(signalId);
  if (!found) return null;
  const views = await Promise.all(found[which].map((id) => cases.loaded(context, globalId('case', id))));
  return views.filter((view) => view !== null);
};

/** Signals that were joined to a case; those of a page of cases are read together. */
export const loadJoined = async (context: GraphContext, joining: SignalJoining, caseId: Uuid) =>
  (await loaderFor(context, 'cases.joining.cases', (ids) => joining.byCases(actorOf(context), ids as Uuid[])).load(
    caseId,
  )) ?? [];
