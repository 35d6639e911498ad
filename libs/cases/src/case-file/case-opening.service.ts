import { Injectable } from '@nestjs/common';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { announce, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { shutOf, tellKeptAway } from '../closure/kept-away.service.js';
import type { CasesEvents } from '../contract/events.js';
import { cardIdOf } from '../contract/ids.js';
import { caseNumber } from '../domain/case-file.js';
import { NO_PLAN } from '../domain/case-plan.js';
import { isKeptAway } from '../domain/shut.js';
import { consequenceOf } from '../domain/weighing.js';
import { Grants } from '../grant/grant.service.js';
import { OfferReading, type OfferRow } from '../offer/offer-read.service.js';
import { Sealing } from '../sealing/sealing.service.js';
import { SignalParts } from '../signal/signal-part.service.js';
import { logSeen, type SignalRow, SignalService } from '../signal/signal.service.js';
import { caseFileDoor } from './case-file.policy.js';
import { insertCase, involve } from './case-file.store.js';
import { type CasePart, insertCasePart } from './case-part.store.js';

type Concluded = CasesEvents['WeighingConcluded'];

/** What the outcome of the region's table does in the municipality. */
@Injectable()
export class CaseOpening {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly parts: SignalParts,
    private readonly offers: OfferReading,
    private readonly grants: Grants,
    private readonly sealing: Sealing,
  ) {}

  /**
   * Once per weighing, however often and however late the event arrives: only the weighing of the last offer counts, and
   * only while the signal waits for it. `actor` is the system in the municipality's tenant.
   */
  conclude(actor: Actor, concluded: Concluded): Promise<void> {
    const { signalId, outcome } = concluded;
    const operation = { action: 'signal.weighed', object: { kind: 'signal', id: signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      const signal = await this.signals.forCommand(tx, signalId, 'move');
      const offer = await this.offers.lastIn(tx, signalId);
      if (signal.status !== 'OFFERED' || offer?.id !== concluded.offerId) return;
      caseFileDoor.requireCan(tx.who, 'open', 'CaseFile', { tenant_id: signal.tenant_id });
      const { opensCase, endsGrants, returnsSignal } = consequenceOf(outcome);
      await this.signals.moveOn(tx, signal, returnsSignal ? 'return' : 'weigh');
      if (returnsSignal) await tellReturned(tx, signal);
      if (endsGrants) await this.grants.endAll(tx, 'SIGNAL', signalId, 'OUTCOME');
      if (opensCase) await this.open(tx, signal, offer, concluded);
      await logSeen(tx, [signal]);
    });
  }

  private async open(tx: TenantTx, signal: SignalRow, offer: OfferRow, concluded: Concluded): Promise<void> {
    caseFileDoor.requireCan(tx.who, 'add', 'Involvement', { tenant_id: signal.tenant_id });
    const id = newId();
    const managerId = await this.managerFor(tx, signal, offer);
    await involve(tx, id, managerId, 'CASE_MANAGER', tx.now);
    await insertCase(tx, {
      id,
      regionId: concluded.regionId,
      number: caseNumber(concluded.year, concluded.count, concluded.exerciseId !== null),
      exerciseId: concluded.exerciseId,
      weighingId: concluded.weighingId,
      signalId: signal.id,
      subjectId: signal.subject_id,
      theme: concluded.theme,
      regime: offer.regime,
      purpose: offer.purpose,
      urgency: concluded.urgency,
      caseManagerId: managerId,
      openedAt: tx.now,
    });
    await this.fill(tx, signal, id);
    await this.tell(tx, id, managerId, concluded);
    await tellKeptAway(tx, id, 'CaseConflictRecorded');
  }

  /** Who offered it leads the case; when a conflict keeps that person away by now, a colleague of the desk does. */
  private async managerFor(tx: TenantTx, signal: SignalRow, offer: OfferRow): Promise<Uuid> {
    if (!isKeptAway(await shutOf(tx, signal.id), offer.offered_by)) return offer.offered_by;
    const [colleague] = await this.signals.desk(tx, signal.id);
    return colleague ?? offer.offered_by;
  }

  /** The case has a key of its own, so what the signal said is sealed anew. */
  private async fill(tx: TenantTx, signal: SignalRow, id: Uuid): Promise<void> {
    const { narrative, identity } = await this.parts.forCase(tx, signal.id);
    const seals = await this.sealing.make(tx, 'CASE', signal.tenant_id, id);
    const put = async (table: CasePart, text: string | null): Promise<void> => {
      if (text !== null) await insertCasePart(tx, table, id, seals.seal({ table, column: 'sealed', rowId: id }, text));
    };
    await put('cases.case_narratives', narrative);
    await put('cases.case_identities', identity);
    await put('cases.case_plans', JSON.stringify(NO_PLAN));
  }

  private async tell(tx: TenantTx, caseId: Uuid, caseManagerId: Uuid, concluded: Concluded): Promise<void> {
    const { municipalityId, regionId, year, count, theme, urgency, exerciseId } = concluded;
    const payload: CasesEvents['CaseOpened'] = {
      caseId,
      poolCardId: cardIdOf(caseId),
      municipalityId,
      regionId,
      year,
      count,
      theme,
      urgency,
      exerciseId,
      caseManagerTenantId: municipalityId,
      caseManagerId,
    };
    await announce(tx, { scope: 'cases', event: 'CaseOpened', tenantId: municipalityId, payload: { ...payload } });
  }
}

const tellReturned = async (tx: TenantTx, { id, tenant_id: tenantId }: SignalRow): Promise<void> => {
  const payload: CasesEvents['SignalReturned'] = { signalId: id };
  await announce(tx, { scope: 'cases', event: 'SignalReturned', tenantId, payload: { ...payload } });
};
