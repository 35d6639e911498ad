import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { FeedbackTooMuch, levelsUpTo } from '../domain/feedback.js';
import { feedbackCap } from '../domain/reporter.js';
import { Sealing } from '../sealing/sealing.service.js';
import { logSeen, type SignalRow, SignalService, type SignalView } from '../signal/signal.service.js';
import type { CloseSignal, GiveFeedback } from './feedback.input.js';
import { insertFeedback } from './feedback.store.js';

/** What the reporter hears. Outsiders learn that their signal was assessed and what they can do, never the outcome. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly sealing: Sealing,
  ) {}

  /** @throws FeedbackTooMuch above the cap of this reporter, WrongSignalState before the assessment */
  give(actor: Actor, input: GiveFeedback): Promise<SignalView | null> {
    return this.change(actor, 'giveFeedback', input, async (tx, signal) => {
      const cap = feedbackCap(signal.reporter_type);
      if (!levelsUpTo(cap).includes(input.level)) throw new FeedbackTooMuch(cap);
      await this.signals.moveOn(tx, signal, 'giveFeedback');
      const seals = await this.sealing.one(tx, signal.id);
      const sealed = (column: string, text: string | null) =>
        text === null ? null : seals.seal({ table: 'cases.feedbacks', column, rowId: signal.id }, text);
      await insertFeedback(tx, signal.id, {
        level: input.level,
        advice: sealed('advice', input.advice),
        outcomeNeed: sealed('outcome_need', input.outcomeNeed),
        at: tx.now,
      });
    });
  }

  /** A signal closes only after feedback. @throws WrongSignalState */
  close(actor: Actor, input: CloseSignal): Promise<SignalView | null> {
    return this.change(actor, 'close', input, (tx, signal) => this.signals.moveOn(tx, signal, 'close'));
  }

  private change(
    actor: Actor,
    action: 'giveFeedback' | 'close',
    input: CloseSignal,
    work: (tx: TenantTx, signal: SignalRow) => Promise<void>,
  ): Promise<SignalView | null> {
    const operation = { action: `signal.${action}`, object: { kind: 'signal', id: input.signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const signal = await this.signals.forCommand(tx, input.signalId, action, input.version);
        await work(tx, signal);
        await logSeen(tx, [signal]);
        return { signalId: signal.id };
      });
      return this.signals.viewIn(tx, input.signalId);
    });
  }
}
