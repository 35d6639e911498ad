import { Injectable } from '@nestjs/common';
import { type Actor, type Day, dayAt, type Uuid } from '@regiotafel/kernel';
import { announce, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { escalate } from '../domain/signal-clocks.js';
import { signalDoor } from './signal.policy.js';
import { announceFeedback, escalateSignal, holidaysFrom, signalById, type SignalRow } from './signal.store.js';
import { noteAnswered, noteUnanswered, noteWithoutDesk } from './signal-desk.store.js';

/** What happens by the clock alone. Each is safe to run twice. */
@Injectable()
export class SignalClock {
  constructor(private readonly tenants: Tenants) {}

  /** Nobody acknowledged in time: the deputy is called, a working day later the coordinator. */
  async unanswered(actor: Actor, signalId: Uuid): Promise<void> {
    await this.tenants.run(actor, operation('signal.escalate', signalId), async (tx) => {
      const signal = await waiting(tx, signalId);
      if (signal?.status !== 'RECEIVED' || !signal.escalate_at || signal.escalate_at > tx.now) return;
      const holidays = await holidaysFrom(tx, dayAt(signal.acknowledge_by));
      const next = escalate(signal.escalation, signal.acknowledge_by, (day: Day) => holidays.has(day));
      const raised = await escalateSignal(tx, signal.id, signal.escalation, next.escalation, next.escalateAt);
      if (raised > 0 && next.escalation === 2) await tellCoordinator(tx, signal);
    });
  }

  /** The term of feedback has passed: told once. */
  async feedbackDue(actor: Actor, signalId: Uuid): Promise<void> {
    await this.tenants.run(actor, operation('signal.feedback-due', signalId), async (tx) => {
      const signal = await waiting(tx, signalId);
      if (!signal || signal.feedback_announced_at || signal.feedback_by > tx.now) return;
      if ((await announceFeedback(tx, signal.id, tx.now)) === 0) return;
      const payload: CasesEvents['FeedbackDue'] = {
        signalId: signal.id,
        municipalityId: signal.tenant_id,
        regionId: signal.region_id,
      };
      await announce(tx, { scope: 'cases', event: 'FeedbackDue', tenantId: signal.tenant_id, payload: { ...payload } });
    });
  }

  /** In the region: the coordinator hears that a signal waits in a municipality. */
  async noteUnanswered(actor: Actor, event: CasesEvents['SignalUnanswered']): Promise<void> {
    await this.tenants.run(actor, { action: 'signal-notice.open' }, (tx) =>
      noteUnanswered(tx, event.signalId, event.municipalityId, new Date(event.waitingSince)),
    );
  }

  /** In the region: everybody at the desk is kept away, somebody has to be found. */
  async noteWithoutDesk(actor: Actor, event: CasesEvents['SignalWithoutDesk']): Promise<void> {
    await this.tenants.run(actor, { action: 'signal-notice.open' }, (tx) =>
      noteWithoutDesk(tx, event.signalId, event.municipalityId, new Date(event.waitingSince)),
    );
  }

  /** In the region: it waits no longer. */
  async noteAnswered(actor: Actor, event: CasesEvents['SignalAcknowledged' | 'SignalWithdrawn']): Promise<void> {
    await this.tenants.run(actor, { action: 'signal-notice.end' }, async (tx) => {
      await tx.enter();
      await noteAnswered(tx, event.signalId, event.municipalityId, tx.now);
    });
  }
}

const operation = (action: string, id: Uuid) => ({ action, object: { kind: 'signal', id } });

const waiting = async (tx: TenantTx, id: Uuid): Promise<SignalRow | null> => {
  const signal = await signalById(tx, id);
  return signal && signalDoor.can(tx.who, 'move', 'Signal', signal) ? signal : null;
};

const tellCoordinator = async (tx: TenantTx, signal: SignalRow): Promise<void> => {
  const payload: CasesEvents['SignalUnanswered'] = {
    signalId: signal.id,
    municipalityId: signal.tenant_id,
    regionId: signal.region_id,
    waitingSince: signal.received_at.getTime(),
  };
  await announce(tx, {
    scope: 'cases',
    event: 'SignalUnanswered',
    tenantId: signal.tenant_id,
    payload: { ...payload },
  });
};
