import { Injectable } from '@nestjs/common';
import { type Actor, dayAt, NotFound, type Uuid } from '@regiotafel/kernel';
import { DatabaseAccess, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { EMERGENCY_LINES } from '../domain/intake-form.js';
import { blinded, type Receipt, receiptFor } from '../domain/receipt.js';
import { logSeen, SignalService, type SignalView } from '../signal/signal.service.js';
import { SignalReception } from '../signal/signal-reception.service.js';
import { themeFor, themeViews } from './intake.service.js';
import { type FormRow, formOf } from './intake.store.js';
import type { RecordSignal } from './phone-signal.input.js';

/** Signals that the desk writes down itself, in one screen, while somebody is on the phone. */
@Injectable()
export class PhoneSignals {
  constructor(
    private readonly tenants: Tenants,
    private readonly reception: SignalReception,
    private readonly signals: SignalService,
    private readonly access: DatabaseAccess,
  ) {}

  /** Null for whoever is at no desk. */
  form(actor: Actor) {
    return this.tenants.run(actor, { action: 'phone-form.read' }, async (tx) => {
      const form = await this.formFor(tx);
      return form ? { emergency: EMERGENCY_LINES, themes: themeViews(form) } : null;
    });
  }

  /** Takes a signal in and acknowledges it. @throws InvalidInput with all that this desk, or this day, does not take */
  async record(actor: Actor, input: RecordSignal): Promise<{ signal: SignalView; receiptCode: string }> {
    const key = this.access.key('receiptKey');
    const receipt = receiptFor(key, actor.tenantId, `desk ${input.idempotencyKey}`);
    const command = { ...input, idempotencyKey: blinded(key, input.idempotencyKey) };
    const signal = await this.tenants.run(actor, { action: 'signal.record' }, async (tx) => {
      const { signalId } = await once(tx, 'cases', command, async () => ({
        signalId: await this.take(tx, input, receipt),
      }));
      return this.signals.viewIn(tx, signalId as Uuid);
    });
    if (!signal) throw new NotFound();
    return { signal, receiptCode: receipt.code };
  }

  private async formFor(tx: TenantTx): Promise<FormRow | null> {
    return (await this.reception.mayReceive(tx)) ? formOf(tx) : null;
  }

  private async take(tx: TenantTx, input: RecordSignal, receipt: Receipt): Promise<Uuid> {
    const form = await this.formFor(tx);
    if (!form) throw new NotFound();
    const theme = themeFor(form, input, dayAt(tx.now));
    const isAnonymous = input.reporterType === 'ANONYMOUS';
    const isKnown = !isAnonymous && Object.values(input.reporter).some((value) => value !== null);
    const id = await this.reception.receive(tx, {
      theme: theme.theme,
      terms: { acknowledgeDays: theme.acknowledge_days, feedbackDays: theme.feedback_days },
      regionId: form.region_id,
      channel: 'PHONE',
      reporterType: input.reporterType,
      narrative: input.narrative,
      reporter: isKnown ? input.reporter : null,
      nameMayBeKnown: isKnown && input.nameMayBeKnown,
      person: input.person,
      aboutPerson: theme.kind === 'PERSON',
      receipt,
    });
    const signal = await this.signals.forCommand(tx, id, 'acknowledge');
    await this.signals.moveOn(tx, signal, 'acknowledge');
    await logSeen(tx, [signal]);
    return id;
  }
}
