import { Injectable } from '@nestjs/common';
import { type Day, dayAt, newId, type Uuid } from '@regiotafel/kernel';
import { announce, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import type { ReceiptIds } from '../domain/receipt.js';
import type { PersonOfConcern, Reporter, ReporterType } from '../domain/reporter.js';
import { clocksOf, type SignalTerms } from '../domain/signal-clocks.js';
import { Sealing, type Seals } from '../sealing/sealing.service.js';
import { signalDoor } from './signal.policy.js';
import { holidaysFrom, insertSignal, type SignalRow } from './signal.store.js';
import { insertPartOf, insertReceipt, insertReporter } from './signal-part.store.js';

/** A report as it comes in, checked. */
export interface NewSignal {
  readonly theme: string;
  readonly terms: SignalTerms;
  readonly regionId: Uuid | null;
  readonly channel: SignalRow['channel'];
  readonly reporterType: ReporterType;
  readonly narrative: string;
  readonly reporter: Reporter | null;
  readonly nameMayBeKnown: boolean;
  /** Absent for themes about a situation. */
  readonly person: PersonOfConcern | null;
  readonly aboutPerson: boolean;
  readonly receipt: ReceiptIds | null;
  /** What else is sealed with the key of the signal, which its reporter cannot open again. */
  readonly alsoKeep?: (seals: Seals) => Promise<void>;
  /** Of a report about several persons: the first signal, whose clocks run. */
  readonly splitFrom?: { readonly id: Uuid; readonly receivedAt: Date };
  /** Of an invented signal: the exercise it belongs to. */
  readonly exerciseId?: Uuid | null;
}

const place = (table: string, id: Uuid) => ({ table, column: 'sealed', rowId: id });

/** Takes a signal in: seals its parts under a key of its own, starts its clocks and tells the desk. */
@Injectable()
export class SignalReception {
  constructor(private readonly sealing: Sealing) {}

  /** Whether the caller takes signals in for the own municipality. */
  async mayReceive(tx: TenantTx): Promise<boolean> {
    const { tenantId } = await tx.enter();
    return signalDoor.can(tx.who, 'receive', 'Signal', { tenant_id: tenantId });
  }

  async receive(tx: TenantTx, signal: NewSignal): Promise<Uuid> {
    const id = newId();
    const { tenantId } = await tx.enter();
    signalDoor.requireCan(tx.who, 'receive', 'Signal', { tenant_id: tenantId });
    const subjectId = signal.aboutPerson ? newId() : null;
    const receivedAt = signal.splitFrom?.receivedAt ?? tx.now;
    const holidays = await holidaysFrom(tx, dayAt(receivedAt));
    const clocks = clocksOf(receivedAt, signal.terms, (day: Day) => holidays.has(day));
    const splitFrom = signal.splitFrom?.id ?? null;
    const exerciseId = signal.exerciseId ?? null;
    await insertSignal(tx, { ...signal, ...clocks, id, subjectId, receivedAt, splitFrom, exerciseId });
    const seals = await this.sealing.make(tx, 'SIGNAL', tenantId, id);
    await this.keepParts(tx, seals, signal);
    await signal.alsoKeep?.(seals);
    if (signal.receipt) await insertReceipt(tx, id, signal.receipt);
    if (subjectId) await tx.seen(tenantId, [subjectId]);
    await this.tell(tx, tenantId, id, signal);
    return id;
  }

  private async keepParts(tx: TenantTx, seals: Seals, signal: NewSignal): Promise<void> {
    const id = seals.objectId;
    const narrative = seals.seal(place('cases.signal_narratives', id), signal.narrative);
    await insertPartOf(tx, 'cases.signal_narratives', id, narrative);
    if (signal.person) {
      const person = seals.seal(place('cases.signal_identities', id), JSON.stringify(signal.person));
      await insertPartOf(tx, 'cases.signal_identities', id, person);
    }
    if (signal.reporter) {
      const reporter = seals.seal(place('cases.signal_reporters', id), JSON.stringify(signal.reporter));
      await insertReporter(tx, id, reporter, signal.nameMayBeKnown);
    }
  }

  private tell(tx: TenantTx, municipalityId: Uuid, signalId: Uuid, signal: NewSignal): Promise<Uuid> {
    const payload: CasesEvents['SignalReceived'] = {
      signalId,
      municipalityId,
      regionId: signal.regionId,
      theme: signal.theme,
    };
    return announce(tx, { scope: 'cases', event: 'SignalReceived', tenantId: municipalityId, payload: { ...payload } });
  }
}
