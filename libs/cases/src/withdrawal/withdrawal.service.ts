import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { stepsFrom } from '../domain/signal.js';
import { WrongSignalState } from '../domain/signal.errors.js';
import { ReporterQuestions } from '../question/question.service.js';
import { SecondReaders } from '../review/second-reader.service.js';
import { Sealing, type Seals } from '../sealing/sealing.service.js';
import { logSeen, type SignalRow, SignalService, type SignalView } from '../signal/signal.service.js';
import type { WithdrawSignal } from './withdrawal.input.js';
import { withdrawalDoor } from './withdrawal.policy.js';
import { insertWithdrawal, splitsFrom, type WithdrawalRow, withdrawalsOf } from './withdrawal.store.js';

export { withdrawalDoor };

const at = (signalId: Uuid) => ({ table: 'cases.signal_withdrawals', column: 'reason', rowId: signalId });

const viewOf = (row: WithdrawalRow, seals: Seals) => ({
  withdrawnAt: row.withdrawn_at,
  toldTo: row.told_to ? memberRef(row.told_to) : null,
  reason: row.reason ? seals.open(at(row.signal_id), row.reason) : null,
});
export type WithdrawalView = ReturnType<typeof viewOf>;

/** A reporter takes a report back. While it is at the desk it ends; what the region looks at, or care, goes on without the reporter until it comes back. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly sealing: Sealing,
    private readonly readers: SecondReaders,
    private readonly questions: ReporterQuestions,
  ) {}

  /** The reporter told the desk. @throws WrongSignalState when it was offered or ended */
  record(actor: Actor, input: WithdrawSignal): Promise<SignalView | null> {
    const operation = { action: 'signal.withdraw', object: { kind: 'signal', id: input.signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const signal = await this.signals.forCommand(tx, input.signalId, 'withdraw', input.version);
        this.signals.requireStep(signal, 'withdraw');
        const { memberId: to, tenantId } = tx.who;
        withdrawalDoor.requireCan(tx.who, 'record', 'Withdrawal', { tenant_id: tenantId, told_to: to });
        const seals = await this.sealing.one(tx, signal.id);
        const told = to && { to, reason: seals.seal(at(signal.id), input.reason) };
        if ((await insertWithdrawal(tx, signal.id, told)) === 0) throw new WrongSignalState(signal.status, 'withdraw');
        await this.end(tx, signal);
        await this.announceWord(tx, signal);
        await logSeen(tx, [signal]);
        return { signalId: signal.id };
      });
      return this.signals.viewIn(tx, input.signalId);
    });
  }

  /** The word of the holder of a code, inside a running transaction. Once is enough. */
  async tell(tx: TenantTx, own: { readonly id: Uuid; readonly tenant_id: Uuid; readonly reporter: Uuid }) {
    const { id, tenant_id, reporter } = own;
    withdrawalDoor.requireCan(tx.who, 'record', 'Withdrawal', { tenant_id, reporter, told_to: null });
    if ((await insertWithdrawal(tx, id, null)) > 0) await this.announceWord(tx, { id, tenant_id });
  }

  /** What the code of a reporter set in motion. Safe to run twice. */
  async heard(actor: Actor, { signalId }: CasesEvents['ReportWithdrawn']): Promise<void> {
    const operation = { action: 'signal.withdrawn', object: { kind: 'signal', id: signalId } };
    await this.tenants.run(actor, operation, async (tx) => {
      const signal = await this.signals.forCommand(tx, signalId, 'move');
      const all = [signal, ...(await this.signals.readableIn(tx, await splitsFrom(tx, signal.id)))];
      await this.questions.endWithdrawn(tx, signal.id);
      for (const each of all) if (stepsFrom(each.status, 'SYSTEM').includes('withdraw')) await this.end(tx, each);
      await logSeen(tx, all);
    });
  }

  /** A signal came back to the desk: one that was withdrawn while the region looked at it ends now. */
  async returned(actor: Actor, event: CasesEvents['SignalReturned']): Promise<void> {
    const operation = { action: 'signal.returned', object: { kind: 'signal', id: event.signalId } };
    const isWithdrawn = await this.tenants.run(
      actor,
      operation,
      async (tx) => (await withdrawalsOf(tx, [event.signalId])).length > 0,
    );
    if (isWithdrawn) await this.heard(actor, event);
  }

  /** Whether the reporter of each signal withdrew it, by signal id; for the desk. */
  bySignals(actor: Actor, signalIds: readonly Uuid[]): Promise<ReadonlyMap<string, WithdrawalView>> {
    const [id] = signalIds;
    const object = id && signalIds.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action: 'signal.withdrawal.read', ...object }, async (tx) => {
      const rows = (await withdrawalsOf(tx, signalIds)).filter((row) =>
        withdrawalDoor.can(tx.who, 'read', 'Withdrawal', row),
      );
      const ids = rows.map(({ signal_id }) => signal_id);
      const seals = await this.sealing.of(tx, ids);
      await logSeen(tx, await this.signals.readableIn(tx, ids));
      return new Map(
        rows.flatMap((row) => {
          const key = seals.get(row.signal_id);
          return key ? [[row.signal_id, viewOf(row, key)] as const] : [];
        }),
      );
    });
  }

  /** What follows from the reporter's word, for every signal of the report. */
  private async announceWord(tx: TenantTx, { id, tenant_id: tenantId }: Pick<SignalRow, 'id' | 'tenant_id'>) {
    const payload: CasesEvents['ReportWithdrawn'] = { signalId: id };
    await announce(tx, { scope: 'cases', event: 'ReportWithdrawn', tenantId, payload: { ...payload } });
  }

  /** Whatever was asked about it is over, its clocks stop, and nobody elsewhere reads it any longer. */
  private async end(tx: TenantTx, signal: SignalRow): Promise<void> {
    await this.readers.drop(tx, signal);
    await this.signals.moveOn(tx, signal, 'withdraw');
  }
}
