import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { Uuid } from '@regiotafel/kernel';
import type { CasesEvents } from '../contract/events.js';
import { WrongSignalState } from '../domain/signal.errors.js';
import { type RevokedBecause, Grants } from '../grant/grant.service.js';
import { OfferReading, type OfferRow } from '../offer/offer-read.service.js';
import { logSeen, type SignalRow, SignalService, type SignalView } from '../signal/signal.service.js';
import type { TakeBackOffer } from './offer-ending.input.js';
import { weighingOfOffer } from './weighing.store.js';

/** An offer that leads to nothing: its desk takes it back, or its table can no longer read. The signal is at the desk again. */
@Injectable()
export class OfferEnding {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly offers: OfferReading,
    private readonly grants: Grants,
  ) {}

  /** @throws WrongSignalState when nothing is offered, or the table has concluded */
  takeBack(actor: Actor, input: TakeBackOffer): Promise<SignalView | null> {
    const operation = { action: 'signal.take-back', object: { kind: 'signal', id: input.signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const signal = await this.signals.forCommand(tx, input.signalId, 'takeBack', input.version);
        this.signals.requireStep(signal, 'takeBack');
        const offer = await this.openOffer(tx, signal);
        if (!offer) throw new WrongSignalState(signal.status, 'takeBack');
        await this.end(tx, signal, offer, 'takeBack');
        return { signalId: signal.id };
      });
      return this.signals.viewIn(tx, input.signalId);
    });
  }

  /** Nobody at the table may read any longer. A conclusion that is on its way goes first. Safe to run twice. */
  async lapse(actor: Actor, signalId: Uuid): Promise<void> {
    const operation = { action: 'signal.lapse', object: { kind: 'signal', id: signalId } };
    await this.tenants.run(actor, operation, async (tx) => {
      const signal = await this.signals.forCommand(tx, signalId, 'move');
      const offer = signal.status === 'OFFERED' ? await this.openOffer(tx, signal) : null;
      if (!offer || (await this.isRead(tx, offer))) return;
      await this.end(tx, signal, offer, 'return');
    });
  }

  /** The last offer, unless the table has concluded it. */
  private async openOffer(tx: TenantTx, signal: SignalRow): Promise<OfferRow | null> {
    const offer = await this.offers.lastIn(tx, signal.id);
    const weighing = offer && (await weighingOfOffer(tx, offer.id));
    return weighing?.status === 'CONCLUDED' ? null : offer;
  }

  private async isRead(tx: TenantTx, offer: OfferRow): Promise<boolean> {
    const all = await this.grants.of(tx, offer.signal_id);
    const table = new Set(all.flatMap((row) => (row.offer_id === offer.id ? [row.member_id] : [])));
    return all.some(
      (row) => table.has(row.member_id) && row.revoked_at === null && row.valid_until > tx.now && !row.is_uncovered,
    );
  }

  private async end(tx: TenantTx, signal: SignalRow, offer: OfferRow, step: 'takeBack' | 'return'): Promise<void> {
    await this.signals.moveOn(tx, signal, step);
    const because: RevokedBecause = step === 'takeBack' ? 'NO_LONGER_NEEDED' : 'OUTCOME';
    await this.grants.endAll(tx, 'SIGNAL', signal.id, because);
    const { id: signalId, tenant_id: municipalityId, region_id: regionId } = signal;
    const payload: CasesEvents['OfferEnded'] = { signalId, municipalityId, regionId, offerId: offer.id };
    await announce(tx, { scope: 'cases', event: 'OfferEnded', tenantId: municipalityId, payload: { ...payload } });
    await logSeen(tx, [signal]);
  }
}
