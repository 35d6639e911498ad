import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { SignalView } from '../signal/signal.service.js';
import type { MemberReports } from './member-report.service.js';

/** Who reported a signal from inside; those of a page of signals are read together. */
export const loadReportedBy = async (
  context: GraphContext,
  reports: MemberReports,
  { uuid, channel }: SignalView,
): Promise<{ id: string } | null> => {
  if (channel !== 'INTERNAL') return null;
  return loaderFor<{ id: string }>(context, 'cases.signal.reported-by', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return reports.bySignals(context.actor, ids as Uuid[]);
  }).load(uuid);
};
