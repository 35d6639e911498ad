import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { draftSent } from '../draft/draft.service.js';
import { levelsUpTo, outcomeCategory } from '../domain/feedback.js';
import { FeedbackTooMuch } from '../domain/feedback.errors.js';
import { feedbackCap } from '../domain/reporter.js';
import { isKnownParty, tellOutcome, weighedOutcome } from '../member-report/member-report.service.js';
import { Sealing, type Seals } from '../sealing/sealing.service.js';
import { logSeen, type SignalRow, SignalService, type SignalView } from '../signal/signal.service.js';
import type { CloseSignal, GiveFeedback } from './feedback.input.js';
import { feedbackDoor } from './feedback.policy.js';
import { type FeedbackRow, feedbacksOf, insertFeedback } from './feedback.store.js';

const place = (column: string, signalId: Uuid) => ({ table: 'cases.feedbacks', column, rowId: signalId });

const viewOf = (row: FeedbackRow, seals: Seals) => {
  const opened = (column: string, sealed: Buffer | null): string | null =>
    sealed ? seals.open(place(column, row.signal_id), sealed) : null;
  return {
    level: row.level,
    advice: opened('advice', row.advice),
    outcomeNeed: opened('outcome_need', row.outcome_need),
    givenBy: memberRef(row.given_by),
    givenAt: row.given_at,
  };
};
export type FeedbackView = ReturnType<typeof viewOf>;

/** What the reporter hears. Outsiders learn that their signal was assessed and what they can do, never the outcome. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly sealing: Sealing,
  ) {}

  /** What the reporters of the desk's signals were told, by signal id. */
  bySignals(actor: Actor, signalIds: readonly Uuid[]): Promise<ReadonlyMap<string, FeedbackView>> {
    const [id] = signalIds;
    const object = id && signalIds.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action: 'feedback.read', ...object }, async (tx) => {
      const rows = await feedbacksOf(tx, signalIds);
      const shown = new Map(
        rows.filter((row) => feedbackDoor.can(tx.who, 'read', 'Feedback', row)).map((row) => [row.signal_id, row]),
      );
      const signals = await this.signals.readableIn(tx, [...shown.keys()]);
      const seals = await this.sealing.of(tx, [...shown.keys()]);
      await logSeen(tx, signals);
      return new Map(
        [...shown.values()].flatMap((row) => {
          const key = seals.get(row.signal_id);
          return key ? [[row.signal_id, viewOf(row, key)] as const] : [];
        }),
      );
    });
  }

  /** @throws FeedbackTooMuch above the cap of this reporter, WrongSignalState before the assessment */
  give(actor: Actor, input: GiveFeedback): Promise<SignalView | null> {
    return this.change(actor, 'giveFeedback', input, async (tx, signal) => {
      feedbackDoor.requireCan(tx.who, 'give', 'Feedback', { tenant_id: signal.tenant_id });
      const cap = feedbackCap(signal.reporter_type, await isKnownParty(tx, signal.id));
      if (!levelsUpTo(cap).includes(input.level)) throw new FeedbackTooMuch(cap);
      this.signals.requireStep(signal, 'giveFeedback');
      await this.signals.moveOn(tx, signal, 'giveFeedback');
      await draftSent(tx, 'FEEDBACK', signal.id);
      const seals = await this.sealing.one(tx, signal.id);
      const sealed = (column: string, text: string | null) =>
        text === null ? null : seals.seal(place(column, signal.id), text);
      await insertFeedback(tx, signal.id, {
        level: input.level,
        advice: sealed('advice', input.advice),
        outcome_need: sealed('outcome_need', input.outcomeNeed),
      });
      if (input.level === 'OUTCOME_CATEGORY') await this.tellOutcome(tx, signal);
    });
  }

  /** A colleague who reported it reads the kind of outcome in the list of own reports; `signal` is as it was before. */
  private async tellOutcome(tx: TenantTx, signal: SignalRow): Promise<void> {
    const weighed = signal.status === 'WEIGHED' ? await weighedOutcome(tx, signal.id) : null;
    await tellOutcome(tx, signal.id, outcomeCategory(signal.status, weighed));
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
