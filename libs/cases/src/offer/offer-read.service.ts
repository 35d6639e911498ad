import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, addDays, dayAt, globalId, type Uuid } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { leadDays } from '../domain/case-deadline.js';
import { untilDay } from '../domain/grant.js';
import { lastMinuteOf } from '../domain/signal-clocks.js';
import type { WorkItem } from '../domain/work-item.js';
import { Sealing, type Seals } from '../sealing/sealing.service.js';
import { logSeen, SignalService } from '../signal/signal.service.js';
import { offerDoor } from './offer.policy.js';
import { type OfferRow, offersOf, offersToReview } from './offer.store.js';

export type { OfferRow };

const AT_MOST = 100;

const viewOf = (row: OfferRow, seals: Seals) => {
  const opened = (column: 'necessity' | 'subsidiarity' | 'subject_informed_reason', sealed: Buffer) =>
    seals.open({ table: 'cases.offers', column, rowId: row.id }, sealed);
  return {
    id: globalId('offer', row.id),
    purpose: row.purpose,
    legalBasis: row.legal_basis,
    fieldSets: row.field_sets,
    urgency: row.urgency,
    necessity: opened('necessity', row.necessity),
    subsidiarity: opened('subsidiarity', row.subsidiarity),
    told: row.told,
    subjectInformed: row.subject_informed,
    subjectInformedReason: row.subject_informed_reason
      ? opened('subject_informed_reason', row.subject_informed_reason)
      : null,
    reviewOn: row.review_on,
    until: untilDay(row.valid_until),
    offeredBy: memberRef(row.offered_by),
    offeredAt: row.offered_at,
  };
};
export type OfferView = ReturnType<typeof viewOf>;

/** Offers as the desk and the weighing table read them. */
@Injectable()
export class OfferReading {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly sealing: Sealing,
  ) {}

  /** The last offer of each signal, by signal id. */
  bySignals(actor: Actor, signalIds: readonly Uuid[]): Promise<ReadonlyMap<string, OfferView>> {
    const [id] = signalIds;
    const object = id && signalIds.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action: 'offer.read', ...object }, async (tx) => {
      const rows = await offersOf(tx, signalIds);
      const signals = await this.signals.readableIn(tx, signalIds);
      const seals = await this.sealing.of(tx, signalIds);
      await logSeen(tx, signals);
      return new Map(
        rows.flatMap((row) => {
          const key = seals.get(row.signal_id);
          const thing = {
            tenant_id: row.tenant_id,
            granted: signals.find((signal) => signal.id === row.signal_id)?.granted,
          };
          return key && offerDoor.can(tx.who, 'read', 'Offer', thing)
            ? [[row.signal_id, viewOf(row, key)] as const]
            : [];
        }),
      );
    });
  }

  /** Signals at the table of which the person does not know yet: the desk looks again on the day it gave. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const who = await tx.enter();
    if (!offerDoor.can(who, 'make', 'Offer', { tenant_id: who.tenantId })) return [];
    const rows = await offersToReview(tx, addDays(dayAt(tx.now), leadDays('PERSON_TO_INFORM')), AT_MOST);
    const dueOn = new Map(rows.map((row) => [row.signal_id, row.review_on]));
    const signals = rows.length > 0 ? await this.signals.readableIn(tx, [...dueOn.keys()]) : [];
    await logSeen(tx, signals);
    return signals.map(({ id, tenant_id, theme }): WorkItem => {
      const on = dueOn.get(id);
      return {
        reason: 'PERSON_TO_INFORM',
        dueAt: on ? lastMinuteOf(on) : null,
        municipalityId: tenant_id,
        theme,
        about: { kind: 'SIGNAL', id },
      };
    });
  }

  /** The last offer of a signal, inside a running transaction, with its texts still sealed. */
  async lastIn(tx: TenantTx, signalId: Uuid): Promise<OfferRow | null> {
    return (await offersOf(tx, [signalId]))[0] ?? null;
  }
}
