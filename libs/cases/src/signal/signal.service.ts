import { Injectable } from '@nestjs/common';
import { municipalityRef, themeRef } from '@regiotafel/directory/contract';
import { connection, type Connection, type GraphContext, loaderFor, pageOf } from '@regiotafel/graphql';
import { type Actor, Conflict, globalId, parseId, Unauthenticated, type Uuid, type Who } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import {
  after,
  type Conclusion,
  deadlineOf,
  endsAccess,
  DESK_STEPS,
  type DeskStep,
  mayDesk,
  partyOf,
  reporterStep,
  type ReviewState,
  type SignalParty,
  type SignalStep,
} from '../domain/signal.js';
import { endWith } from '../domain/reporter-question.js';
import { WrongSignalState } from '../domain/signal.errors.js';
import type { DeskPart } from '../domain/work-item.js';
import { Grants } from '../grant/grant.service.js';
import { Sealing } from '../sealing/sealing.service.js';
import type { AcknowledgeSignal, SignalFilterInput, SignalQuery } from './signal.input.js';
import { signalDoor } from './signal.policy.js';
import {
  careConfirmed,
  concludeSignal,
  endQuestion,
  moveSignal,
  reviewSignal,
  showReporter,
  signalById,
  signalsByIds,
  type SignalFilter,
  signalSlice,
  type SignalRow,
} from './signal.store.js';
import { deskMembers, deskOf } from './signal-desk.store.js';
import { insertInterpretation, interpretationsOf } from './signal-part.store.js';
import { tellMoved } from './signal-telling.service.js';

export type { SignalRow };

/** What the desk itself may do next, as the graph names it. */
const STEPS: Readonly<Record<DeskStep, string>> = {
  acknowledge: 'ACKNOWLEDGE',
  interpret: 'INTERPRET',
  offer: 'OFFER',
  giveFeedback: 'GIVE_FEEDBACK',
  close: 'CLOSE',
  confirmCare: 'CONFIRM_CARE',
  askWaiver: 'ASK_WAIVER',
  return: 'RETURN',
  takeBack: 'TAKE_BACK',
  withdraw: 'WITHDRAW',
  join: 'JOIN',
  split: 'SPLIT',
};

/** A signal as the graph shows it, without its sealed parts. `uuid` is for loaders. */
const viewOf = (row: SignalRow, who: Who) => ({
  id: globalId('signal', row.id),
  uuid: row.id,
  version: row.version,
  municipality: municipalityRef(row.tenant_id),
  theme: themeRef(row.theme),
  status: row.status,
  channel: row.channel,
  reporterType: row.reporter_type,
  receivedAt: row.received_at,
  receivedText: row.received_text,
  acknowledgeBy: row.acknowledge_by,
  acknowledgedAt: row.acknowledged_at,
  feedbackBy: row.feedback_by,
  dueAt: row.due_at,
  dueText: row.due_text,
  conclusion: row.conclusion,
  splitFrom: row.split_from,
  isExercise: row.exercise_id !== null,
  steps: DESK_STEPS.filter((step) => mayDesk(row, step) && signalDoor.can(who, step, 'Signal', row)).map(
    (step) => STEPS[step],
  ),
});
export type SignalView = ReturnType<typeof viewOf>;

/** A filter as the lists take it. */
export const filterOf = ({ status, theme, overdue, waiting }: Partial<SignalFilterInput>): SignalFilter => ({
  statuses: status ?? null,
  theme: theme ?? null,
  overdue: overdue ?? false,
  waiting: waiting ?? false,
});

/** Logs whose data was read: one row per tenant that owns some of it. */
export const logSeen = async (
  tx: TenantTx,
  rows: readonly Pick<SignalRow, 'tenant_id' | 'subject_id'>[],
): Promise<void> => {
  for (const owner of new Set(rows.map((row) => row.tenant_id))) {
    const subjects = rows.flatMap((row) => (row.tenant_id === owner && row.subject_id ? [row.subject_id] : []));
    await tx.seen(owner, [...new Set(subjects)], rows.length);
  }
};

/** Signals at the desk of a municipality: list, acknowledge, interpret, move on. */
@Injectable()
export class SignalService {
  constructor(
    private readonly tenants: Tenants,
    private readonly sealing: Sealing,
    private readonly grants: Grants,
  ) {}

  /** The signals of the caller's own municipality. */
  page(actor: Actor, query: SignalQuery): Promise<Connection<SignalView>> {
    const page = pageOf(query, ['INSTANT', 'ID']);
    const { filter, sort } = query;
    return this.tenants.run(actor, { action: 'signal.list' }, async (tx) => {
      const slice = { order: sort, after: page.after as [string, string] | null, limit: page.limit };
      const rows = await signalSlice(tx, filterOf(filter), slice);
      const shown = rows.filter((row) => signalDoor.can(tx.who, 'read', 'Signal', row));
      await logSeen(tx, shown);
      return connection(
        shown.map((row) => viewOf(row, tx.who)),
        page,
        (view) => [sort === 'DUE' ? (view.dueText ?? '') : view.receivedText, view.uuid],
      );
    });
  }

  /** Signals by id; one that is not there, or not the caller's to see, is absent. */
  byIds(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, SignalView>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action: 'signal.read', ...object }, async (tx) => {
      const rows = await signalsByIds(tx, ids);
      const shown = rows.filter((row) => signalDoor.can(tx.who, 'read', 'Signal', row));
      await logSeen(tx, shown);
      return new Map(shown.map((row) => [row.id, viewOf(row, tx.who)]));
    });
  }

  /** One signal by global id; all that a request asks for in one tick are read together. */
  loaded(context: GraphContext, id: string): Promise<SignalView | null> {
    const uuid = parseId('signal', id);
    return loaderFor(context, 'cases.signal', (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.byIds(context.actor, ids as Uuid[]);
    }).load(uuid);
  }

  acknowledge(actor: Actor, input: AcknowledgeSignal): Promise<SignalView | null> {
    return this.change(actor, 'acknowledge', input, (tx, signal) => this.moveOn(tx, signal, 'acknowledge'));
  }

  /** Keeps what the desk makes of a signal, inside a running transaction; gives the version of the text. */
  async write(tx: TenantTx, signal: SignalRow, said: { text: string; conclusion: Conclusion }): Promise<number> {
    await this.moveOn(tx, signal, 'interpret');
    const version = (await this.lastVersion(tx, signal.id)) + 1;
    const seals = await this.sealing.one(tx, signal.id);
    const place = { table: 'cases.signal_interpretations', column: 'sealed', rowId: `${signal.id}.${version}` };
    const sealed = seals.seal(place, said.text);
    await insertInterpretation(tx, signal.id, { version, sealed, conclusion: said.conclusion, writtenAt: tx.now });
    await concludeSignal(tx, signal.id, said.conclusion);
    return version;
  }

  /** The version of the last interpretation; 0 when there is none. */
  async lastVersion(tx: TenantTx, id: Uuid): Promise<number> {
    const [last] = await interpretationsOf(tx, [id]);
    return last?.version ?? 0;
  }

  /** Whether a second person looks at a signal, inside a running transaction. */
  async review(tx: TenantTx, id: Uuid, review: ReviewState | null): Promise<void> {
    await reviewSignal(tx, id, review, review === null || review === 'DECLINED' ? null : tx.who.memberId);
  }

  /** The receiver has taken the signal over. False when it was already, or is no longer with a receiver. */
  async careConfirmed(tx: TenantTx, id: Uuid): Promise<boolean> {
    if ((await careConfirmed(tx, id, tx.now)) === 0) return false;
    await showReporter(tx, id, 'ASSESSED');
    await endQuestion(tx, id, 'ASSESSED');
    return true;
  }

  /**
   * Loads a signal for a command. @throws NotFound when it is not there or `action` is not the caller's
   * @throws Conflict when `version` is given and somebody changed the signal since
   */
  async forCommand(tx: TenantTx, id: Uuid, action: string, version?: number): Promise<SignalRow> {
    await tx.enter();
    const signal = await signalById(tx, id);
    signalDoor.requireCan(tx.who, action, 'Signal', signal);
    const found = signal as SignalRow;
    if (version !== undefined && found.version !== version) throw new Conflict();
    return found;
  }

  /** Whether the caller may take a step of the desk now. */
  mayTake(tx: TenantTx, signal: SignalRow, step: DeskStep): boolean {
    return mayDesk(signal, step) && signalDoor.can(tx.who, step, 'Signal', signal);
  }

  /** @throws WrongSignalState when the desk may not take this step now */
  requireStep(signal: SignalRow, step: DeskStep): void {
    if (!mayDesk(signal, step)) throw new WrongSignalState(signal.status, step);
  }

  /**
   * Takes a step inside a running transaction: for offers, weighings, reviews and feedback. What the region was given ends
   * with the region's part, and a question to the reporter with the assessment, when its page no longer shows it. @throws WrongSignalState
   */
  async moveOn(
    tx: TenantTx,
    signal: SignalRow,
    step: SignalStep,
    by: SignalParty = partyOf(tx.who.roles),
  ): Promise<void> {
    const status = after(signal.status, step, by);
    const dueAt = deadlineOf(status, { acknowledgeBy: signal.acknowledge_by, feedbackBy: signal.feedback_by });
    const acknowledgedAt = step === 'acknowledge' ? tx.now : null;
    if ((await moveSignal(tx, signal, { status, dueAt, acknowledgedAt })) === 0) throw new Conflict();
    await showReporter(tx, signal.id, reporterStep(status));
    const end = endWith(status);
    if (end) await endQuestion(tx, signal.id, end);
    if (endsAccess(status))
      await this.grants.endAll(tx, 'SIGNAL', signal.id, status === 'CLOSED' ? 'CLOSED' : 'OUTCOME');
    await tellMoved(tx, signal, step, status);
  }

  /** Signals as the caller sees them now, inside a running transaction. */
  async viewsIn(tx: TenantTx, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, SignalView>> {
    return new Map((await this.readableIn(tx, ids)).map((row) => [row.id, viewOf(row, tx.who)]));
  }

  async viewIn(tx: TenantTx, id: Uuid): Promise<SignalView | null> {
    return (await this.viewsIn(tx, [id])).get(id) ?? null;
  }

  /** Those of the signals that the caller may read, inside a running transaction. */
  async readableIn(tx: TenantTx, ids: readonly Uuid[]): Promise<SignalRow[]> {
    const rows = await signalsByIds(tx, ids);
    return rows.filter((row) => signalDoor.can(tx.who, 'read', 'Signal', row));
  }

  /** The members of the own desk whom no conflict of interest keeps away from a signal, liaisons first, inside a running transaction. */
  desk(tx: TenantTx, signalId: Uuid): Promise<Uuid[]> {
    return deskMembers(tx, signalId);
  }

  /** What the caller is at the desk of their municipality. */
  async deskPart(tx: TenantTx): Promise<DeskPart | null> {
    return (await deskOf(tx)).part;
  }

  private change<I extends AcknowledgeSignal>(
    actor: Actor,
    action: 'acknowledge',
    input: I,
    work: (tx: TenantTx, signal: SignalRow) => Promise<void>,
  ): Promise<SignalView | null> {
    const operation = { action: `signal.${action}`, object: { kind: 'signal', id: input.signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const signal = await this.forCommand(tx, input.signalId, action, input.version);
        await work(tx, signal);
        await logSeen(tx, [signal]);
        return { signalId: signal.id };
      });
      return this.viewIn(tx, input.signalId);
    });
  }
}
