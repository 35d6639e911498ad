import { Injectable } from '@nestjs/common';
import { DatabaseAccess, once, type ResultIds, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { blinded, digestOf, receiptIds } from '../domain/receipt.js';
import { isUnderWay, type ReporterStep } from '../domain/signal.js';
import { intakeDoor, reporterActor } from '../intake/intake.service.js';
import { ReporterQuestions } from '../question/question.service.js';
import { Withdrawals } from '../withdrawal/withdrawal.service.js';
import type { AnswerQuestion, WithdrawReport } from './own-report.input.js';
import { ownStatus, type OwnStatusRow, RECEIPT } from './own-report.store.js';

export interface OwnReportView {
  readonly step: ReporterStep;
  readonly question: { readonly text: string; readonly askedAt: Date } | null;
  readonly mayWithdraw: boolean;
}

/**
 * What somebody without an account knows of a report and can do with it, by its receipt code. Nothing of it depends on the
 * route that the report takes. Unknown, mistyped and empty codes all give the same.
 */
@Injectable()
export class OwnReports {
  constructor(
    private readonly tenants: Tenants,
    private readonly questions: ReporterQuestions,
    private readonly withdrawals: Withdrawals,
    private readonly access: DatabaseAccess,
  ) {}

  private get key(): Buffer {
    return this.access.key('receiptKey');
  }

  /** Null for every code that leads nowhere. */
  read(code: string): Promise<OwnReportView | null> {
    return this.as(code, 'signal.status', null, async (tx, { step }) => ({
      step,
      question: isUnderWay(step) ? await this.questions.mine(tx) : null,
      mayWithdraw: isUnderWay(step),
    }));
  }

  /** A robot that fills the hidden field is answered as a person is, and nothing is kept. */
  async answer(input: AnswerQuestion): Promise<{ isKept: boolean }> {
    if (input.website !== '') return { isKept: true };
    const command = {
      idempotencyKey: blinded(this.key, input.idempotencyKey),
      digest: digestOf(this.key, JSON.stringify(input)),
    };
    const isKept = await this.as(input.code, 'signal.answer', false, async (tx, { step }) => {
      const kept = await once(tx, 'cases', command, async (): Promise<ResultIds> => {
        const answered = isUnderWay(step) ? await this.questions.answer(tx, input.answer) : null;
        return answered ? { questionId: answered } : {};
      });
      return kept['questionId'] !== undefined;
    });
    return { isKept };
  }

  /** True again when it is repeated. */
  async withdraw({ code }: WithdrawReport): Promise<{ isWithdrawn: boolean }> {
    const isWithdrawn = await this.as(code, 'signal.withdraw', false, async (tx, own) => {
      if (own.is_withdrawn) return true;
      if (!isUnderWay(own.step)) return false;
      await this.withdrawals.tell(tx, own);
      return true;
    });
    return { isWithdrawn };
  }

  private async as<T>(
    code: string,
    action: string,
    nothing: T,
    work: (tx: TenantTx, own: OwnStatusRow) => Promise<T>,
  ): Promise<T> {
    const { hash, reporter } = receiptIds(this.key, code);
    const [receipt] = await this.tenants.lookup(RECEIPT, [hash]);
    if (receipt?.reporter !== reporter) return nothing;
    return this.tenants.run(reporterActor(receipt.tenant_id, reporter), { action }, async (tx) => {
      await tx.enter();
      const own = await ownStatus(tx);
      return own && intakeDoor.can(tx.who, 'read', 'SignalStatus', own) ? work(tx, own) : nothing;
    });
  }
}
