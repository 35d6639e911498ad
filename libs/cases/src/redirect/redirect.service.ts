import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, dayAt, newId, type Uuid } from '@regiotafel/kernel';
import { announce, DatabaseAccess, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { type Receipt, receiptFor, receiptIds } from '../domain/receipt.js';
import { WrongSignalState } from '../domain/signal.errors.js';
import { workingDaysAfter } from '../domain/signal-clocks.js';
import { ThemeRules } from '../rules/rules.service.js';
import { Sealing, type Seals } from '../sealing/sealing.service.js';
import { logSeen, type SignalRow, SignalService, type SignalView } from '../signal/signal.service.js';
import type { CareStep } from './redirect.input.js';
import { redirectDoor } from './redirect.policy.js';
import {
  confirmRedirect,
  insertRedirect,
  lastRedirectsOf,
  myRedirect,
  RECEIVER,
  redirectById,
  type RedirectRow,
  returnRedirect,
  startRedirect,
} from './redirect.store.js';

export { redirectDoor };

const REAL_TIME_TO_ANSWER = 60_000;

/** Somebody of an organisation who takes a signal over; sealed with the signal. */
export interface Receiver {
  readonly organisation: string;
  readonly name: string;
  readonly phone: string | null;
}

const place = (id: Uuid) => ({ table: 'cases.signal_redirects', column: 'sealed', rowId: id });

const viewOf = (row: RedirectRow, seals: Seals, code: string) => {
  const receiver = JSON.parse(seals.open(place(row.id), row.sealed)) as Receiver;
  const isOpen = row.confirm_by !== null && row.confirmed_at === null && row.returned_at === null;
  return {
    organisation: receiver.organisation,
    name: receiver.name,
    phone: receiver.phone ?? '',
    code: isOpen ? code : null,
    confirmBy: row.confirm_by,
    confirmedAt: row.confirmed_at,
    confirmedTo: row.confirmed_to ? memberRef(row.confirmed_to) : null,
    returnedAt: row.returned_at,
  };
};
export type RedirectView = ReturnType<typeof viewOf>;

/** Who takes a signal over for care: named, agreed to by a second person, confirmed, or back at the desk after a term. */
@Injectable()
export class Redirects {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly rules: ThemeRules,
    private readonly sealing: Sealing,
    private readonly access: DatabaseAccess,
  ) {}

  /** Inside the transaction of the interpretation that concludes to care. */
  async name(tx: TenantTx, signal: SignalRow, version: number, receiver: Receiver): Promise<void> {
    redirectDoor.requireCan(tx.who, 'name', 'SignalRedirect', { tenant_id: signal.tenant_id });
    const id = newId();
    const seals = await this.sealing.one(tx, signal.id);
    const { hash, reporter } = this.receiptOf({ tenant_id: signal.tenant_id, id });
    const sealed = seals.seal(place(id), JSON.stringify(receiver));
    await insertRedirect(tx, { id, signalId: signal.id, version, receiver: reporter, codeHash: hash, sealed });
  }

  /** A second person agreed: the term of the receiver begins. */
  async start(tx: TenantTx, signal: SignalRow, version: number): Promise<void> {
    redirectDoor.requireCan(tx.who, 'start', 'SignalRedirect', { tenant_id: signal.tenant_id });
    const rule = await this.rules.rule(tx, signal.theme);
    const isHoliday = await this.rules.holidaysFrom(tx, dayAt(tx.now));
    const confirmBy = workingDaysAfter(tx.now, rule.confirm_days, isHoliday);
    if ((await startRedirect(tx, signal.id, version, confirmBy)) === 0)
      throw new WrongSignalState(signal.status, 'redirect');
  }

  /** The receiver's own word. True again when it is repeated; unknown, mistyped and overtaken codes all give false. */
  async confirmByCode(code: string): Promise<{ isConfirmed: boolean }> {
    return { isConfirmed: await this.tryCode(code) };
  }

  private async tryCode(code: string): Promise<boolean> {
    const { hash, reporter } = receiptIds(this.access.key('receiptKey'), code);
    const [receipt] = await this.tenants.lookup(RECEIVER, [hash]);
    if (receipt?.reporter !== reporter) return false;
    const actor = {
      kind: 'REPORTER' as const,
      tenantId: receipt.tenant_id,
      reporter,
      operation: newId(),
      expires: Date.now() + REAL_TIME_TO_ANSWER,
    };
    return this.tenants.run(actor, { action: 'signal.take-over' }, async (tx) => {
      await tx.enter();
      const mine = await myRedirect(tx);
      if (!mine || !redirectDoor.can(tx.who, 'confirm', 'SignalRedirect', mine)) return false;
      if (mine.confirmed_at) return true;
      if ((await confirmRedirect(tx, mine.id, null)) === 0) return false;
      const payload: CasesEvents['CareConfirmed'] = { signalId: mine.signal_id, redirectId: mine.id };
      await announce(tx, { scope: 'cases', event: 'CareConfirmed', tenantId: mine.tenant_id, payload: { ...payload } });
      return true;
    });
  }

  /** The receiver told the desk. */
  confirmByDesk(actor: Actor, input: CareStep): Promise<SignalView | null> {
    return this.change(actor, 'confirmCare', input, async (tx, signal, redirect) => {
      redirectDoor.requireCan(tx.who, 'confirm', 'SignalRedirect', redirect);
      if ((await confirmRedirect(tx, redirect.id, tx.who.memberId)) === 0)
        throw new WrongSignalState(signal.status, 'confirmCare');
      await this.signals.careConfirmed(tx, signal.id);
    });
  }

  takeBack(actor: Actor, input: CareStep): Promise<SignalView | null> {
    return this.change(actor, 'return', input, async (tx, signal, redirect) => {
      redirectDoor.requireCan(tx.who, 'return', 'SignalRedirect', redirect);
      if ((await returnRedirect(tx, redirect.id)) === 0) throw new WrongSignalState(signal.status, 'return');
      await this.signals.moveOn(tx, signal, 'return');
    });
  }

  /** What the code of a receiver set in motion. */
  async heardFromReceiver(actor: Actor, { signalId }: CasesEvents['CareConfirmed']): Promise<void> {
    const operation = { action: 'signal.taken-over', object: { kind: 'signal', id: signalId } };
    await this.tenants.run(actor, operation, async (tx) => {
      const signal = await this.signals.forCommand(tx, signalId, 'move');
      await this.signals.careConfirmed(tx, signal.id);
      await logSeen(tx, [signal]);
    });
  }

  /** Nobody confirmed in time: the signal is at the desk again. Safe to run twice. */
  async notTakenOver(actor: Actor, redirectId: Uuid): Promise<void> {
    await this.tenants.run(actor, { action: 'signal.return' }, async (tx) => {
      await tx.enter();
      const redirect = await redirectById(tx, redirectId);
      if (!redirect?.confirm_by || redirect.confirm_by > tx.now) return;
      redirectDoor.requireCan(tx.who, 'return', 'SignalRedirect', redirect);
      if ((await returnRedirect(tx, redirect.id)) === 0) return;
      const signal = await this.signals.forCommand(tx, redirect.signal_id, 'move');
      if (signal.status === 'REDIRECTED_TO_CARE') await this.signals.moveOn(tx, signal, 'return');
      await logSeen(tx, [signal]);
    });
  }

  /** Who takes each signal over, by signal id; for the desk. */
  bySignals(actor: Actor, signalIds: readonly Uuid[]): Promise<ReadonlyMap<string, RedirectView>> {
    const [id] = signalIds;
    const object = id && signalIds.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action: 'signal.redirect.read', ...object }, async (tx) => {
      const rows = (await lastRedirectsOf(tx, signalIds)).filter((row) =>
        redirectDoor.can(tx.who, 'read', 'SignalRedirect', row),
      );
      const ids = rows.map(({ signal_id }) => signal_id);
      const seals = await this.sealing.of(tx, ids);
      await logSeen(tx, await this.signals.readableIn(tx, ids));
      return new Map(
        rows.flatMap((row) => {
          const key = seals.get(row.signal_id);
          return key ? [[row.signal_id, viewOf(row, key, this.receiptOf(row).code)] as const] : [];
        }),
      );
    });
  }

  /** The code follows from the row, so that only its hash is kept and the desk can hand it out again. */
  private receiptOf({ tenant_id, id }: Pick<RedirectRow, 'tenant_id' | 'id'>): Receipt {
    return receiptFor(this.access.key('receiptKey'), tenant_id, `redirect ${id}`);
  }

  private change(
    actor: Actor,
    action: 'confirmCare' | 'return',
    input: CareStep,
    work: (tx: TenantTx, signal: SignalRow, redirect: RedirectRow) => Promise<void>,
  ): Promise<SignalView | null> {
    const operation = { action: `signal.${action}`, object: { kind: 'signal', id: input.signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const signal = await this.signals.forCommand(tx, input.signalId, action, input.version);
        this.signals.requireStep(signal, action);
        const [redirect] = await lastRedirectsOf(tx, [signal.id]);
        if (!redirect) throw new WrongSignalState(signal.status, action);
        await work(tx, signal, redirect);
        await logSeen(tx, [signal]);
        return { signalId: signal.id };
      });
      return this.signals.viewIn(tx, input.signalId);
    });
  }
}
