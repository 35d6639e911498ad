import { announce, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import type { SignalStatus, SignalStep } from '../domain/signal.js';
import type { SignalRow } from './signal.store.js';

type Told = 'SignalAcknowledged' | 'SignalWithdrawn' | 'SignalClosed' | 'SignalReturned' | 'SignalUnanswered';

const tell = async <E extends Told>(
  tx: TenantTx,
  { tenant_id: tenantId }: SignalRow,
  event: E,
  payload: CasesEvents[E],
): Promise<void> => {
  await announce(tx, { scope: 'cases', event, tenantId, payload: { ...payload } });
};

const aboutOf = (signal: SignalRow) => ({
  signalId: signal.id,
  municipalityId: signal.tenant_id,
  regionId: signal.region_id,
});

/** What others hear of a step that was taken; `signal` is as it was before. */
export const tellMoved = async (
  tx: TenantTx,
  signal: SignalRow,
  step: SignalStep,
  status: SignalStatus,
): Promise<void> => {
  const toldCoordinator = signal.escalation === 2;
  const ended = { ...aboutOf(signal), toldCoordinator };
  if (step === 'acknowledge') await tell(tx, signal, 'SignalAcknowledged', ended);
  if (step === 'return' || step === 'takeBack') await tell(tx, signal, 'SignalReturned', { signalId: signal.id });
  if (status === 'WITHDRAWN') await tell(tx, signal, 'SignalWithdrawn', ended);
  if (status === 'CLOSED') await tell(tx, signal, 'SignalClosed', ended);
};

/** A municipality lets a signal lie: the coordinator hears that, and not which. */
export const tellCoordinator = (tx: TenantTx, signal: SignalRow): Promise<void> =>
  tell(tx, signal, 'SignalUnanswered', {
    ...aboutOf(signal),
    wait: signal.status === 'RECEIVED' ? 'ACKNOWLEDGEMENT' : 'END',
    waitingSince: signal.received_at.getTime(),
  });
