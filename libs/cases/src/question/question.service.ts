import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, globalId, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { isOpen, mayAskReporter } from '../domain/reporter-question.js';
import { QuestionEnded, ReporterNotAskable } from '../domain/reporter-question.errors.js';
import { Sealing, type Seals } from '../sealing/sealing.service.js';
import { logSeen, type SignalRow, SignalService, type SignalView } from '../signal/signal.service.js';
import type { AskReporter, QuestionStep } from './question.input.js';
import { questionDoor } from './question.policy.js';
import {
  answerQuestion,
  dropQuestion,
  insertQuestion,
  markAnswerRead,
  myQuestion,
  questionById,
  type QuestionRow,
  questionsOf,
  withdrawnOf,
} from './question.store.js';

export { questionDoor };

const at = (column: 'question' | 'answer', id: Uuid) => ({ table: 'cases.signal_questions', column, rowId: id });

const questionOf = (row: QuestionRow, seals: Seals) => ({
  id: globalId('question', row.id),
  question: seals.open(at('question', row.id), row.question),
  askedBy: memberRef(row.asked_by),
  askedAt: row.asked_at,
  answer: row.answer ? seals.open(at('answer', row.id), row.answer) : null,
  answeredAt: row.answered_at,
  readAt: row.read_at,
  droppedAt: row.dropped_at,
  droppedBecause: row.dropped_at && (row.dropped_because ?? 'DESK'),
});

const viewOf = (signal: SignalRow, asked: readonly QuestionRow[], isWithdrawn: boolean, seals: Seals) => ({
  mayAsk: signal.split_from === null && mayAskReporter(signal.status, asked, isWithdrawn),
  asked: asked.map((row) => questionOf(row, seals)),
});
export type QuestionsView = ReturnType<typeof viewOf>;

/** A question and its answer over the receipt code: a desk asks who reported, whether it knows who that is or not. */
@Injectable()
export class ReporterQuestions {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly sealing: Sealing,
  ) {}

  /** What was asked about each signal, by signal id; for the desk. */
  bySignals(actor: Actor, signalIds: readonly Uuid[]): Promise<ReadonlyMap<string, QuestionsView>> {
    const [id] = signalIds;
    const object = id && signalIds.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action: 'signal.questions.read', ...object }, async (tx) => {
      const signals = (await this.signals.readableIn(tx, signalIds)).filter(({ tenant_id }) =>
        questionDoor.can(tx.who, 'ask', 'ReporterQuestion', { tenant_id }),
      );
      const ids = signals.map((signal) => signal.id);
      const rows = await questionsOf(tx, ids);
      const withdrawn = await withdrawnOf(tx, ids);
      const seals = await this.sealing.of(tx, ids);
      await logSeen(tx, signals);
      return new Map(
        signals.flatMap((signal) => {
          const key = seals.get(signal.id);
          const asked = rows.filter((row) => row.signal_id === signal.id);
          return key ? [[signal.id, viewOf(signal, asked, withdrawn.has(signal.id), key)] as const] : [];
        }),
      );
    });
  }

  /** @throws ReporterNotAskable while a question is open, after three, and when nobody looks at the signal any more */
  ask(actor: Actor, input: AskReporter): Promise<SignalView | null> {
    const operation = { action: 'signal.ask', object: { kind: 'signal', id: input.signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const signal = await this.signals.forCommand(tx, input.signalId, 'askReporter');
        questionDoor.requireCan(tx.who, 'ask', 'ReporterQuestion', { tenant_id: signal.tenant_id });
        return { questionId: await this.put(tx, signal, input.question) };
      });
      return this.signals.viewIn(tx, input.signalId);
    });
  }

  /** @throws QuestionEnded when it was answered or taken back already */
  drop(actor: Actor, input: QuestionStep): Promise<SignalView | null> {
    return this.step(actor, 'drop', input, (tx, id) => dropQuestion(tx, id, 'DESK'));
  }

  /** @throws QuestionEnded when there is no answer, or somebody has read it */
  markRead(actor: Actor, input: QuestionStep): Promise<SignalView | null> {
    return this.step(actor, 'markRead', input, markAnswerRead);
  }

  /** Its reporter withdrew a signal that goes on: what is open ends, inside a running transaction. */
  async endWithdrawn(tx: TenantTx, signalId: Uuid): Promise<void> {
    const open = (await questionsOf(tx, [signalId])).filter(
      (row) => isOpen(row) && questionDoor.can(tx.who, 'drop', 'ReporterQuestion', row),
    );
    for (const row of open) await dropQuestion(tx, row.id, 'WITHDRAWN');
  }

  /** What waits for the holder of a code, inside a running transaction. */
  async mine(tx: TenantTx): Promise<{ text: string; askedAt: Date } | null> {
    const found = await this.openOf(tx);
    if (!found) return null;
    await tx.seen(found.row.tenant_id, [], 1);
    return { text: found.seals.open(at('question', found.row.id), found.row.question), askedAt: found.row.asked_at };
  }

  /** Keeps the answer of the holder of a code. Null when nothing waits for it. */
  async answer(tx: TenantTx, text: string): Promise<Uuid | null> {
    const found = await this.openOf(tx);
    if (!found) return null;
    questionDoor.requireCan(tx.who, 'answer', 'ReporterQuestion', found.row);
    const sealed = found.seals.seal(at('answer', found.row.id), text);
    return (await answerQuestion(tx, found.row.id, sealed)) > 0 ? found.row.id : null;
  }

  private async openOf(tx: TenantTx): Promise<{ row: QuestionRow; seals: Seals } | null> {
    const row = await myQuestion(tx);
    if (!row || !questionDoor.can(tx.who, 'read', 'ReporterQuestion', row)) return null;
    const seals = (await this.sealing.of(tx, [row.signal_id])).get(row.signal_id);
    return seals ? { row, seals } : null;
  }

  private async put(tx: TenantTx, signal: SignalRow, question: string): Promise<Uuid> {
    const asked = await questionsOf(tx, [signal.id]);
    const withdrawn = await withdrawnOf(tx, [signal.id]);
    if (!mayAskReporter(signal.status, asked, withdrawn.has(signal.id))) throw new ReporterNotAskable();
    const id = newId();
    const seals = await this.sealing.one(tx, signal.id);
    const row = { id, signalId: signal.id, nr: asked.length + 1, question: seals.seal(at('question', id), question) };
    if ((await insertQuestion(tx, row)) === 0) throw new ReporterNotAskable();
    await logSeen(tx, [signal]);
    return id;
  }

  private step(
    actor: Actor,
    action: 'drop' | 'markRead',
    input: QuestionStep,
    write: (tx: TenantTx, id: Uuid) => Promise<number>,
  ): Promise<SignalView | null> {
    const operation = { action: `signal.question.${action}`, object: { kind: 'question', id: input.questionId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await tx.enter();
      const question = await questionById(tx, input.questionId);
      if (!question || !questionDoor.can(tx.who, action, 'ReporterQuestion', question)) throw new NotFound();
      await once(tx, 'cases', input, async () => {
        if ((await write(tx, question.id)) === 0) throw new QuestionEnded();
        return { questionId: question.id };
      });
      await logSeen(tx, await this.signals.readableIn(tx, [question.signal_id]));
      return this.signals.viewIn(tx, question.signal_id);
    });
  }
}
