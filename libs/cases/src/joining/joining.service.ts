import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, globalId, InvalidInput, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseFileService, type CaseRow } from '../case-file/case-file.service.js';
import { shutOf, tellKeptAway } from '../closure/kept-away.service.js';
import { signalRef } from '../contract/ids.js';
import { isKeptAway } from '../domain/shut.js';
import { SecondReaders } from '../review/second-reader.service.js';
import { Sealing, type Seals } from '../sealing/sealing.service.js';
import { logSeen, type SignalRow, SignalService, type SignalView } from '../signal/signal.service.js';
import type { JoinSignal } from './joining.input.js';
import { joiningDoor } from './joining.policy.js';
import { insertJoined, joinableCases, type JoinedRow, joinedOfCases, joinedOfSignals } from './joining.store.js';

export { joiningDoor };

const at = (caseId: Uuid, signalId: Uuid) => ({
  table: 'cases.case_signals',
  column: 'reason',
  rowId: `${caseId}.${signalId}`,
});

const viewOf = (row: JoinedRow, seals: Seals) => ({
  id: `${globalId('case', row.case_id)}:${row.signal_id}`,
  signal: signalRef(row.signal_id),
  reason: seals.open(at(row.case_id, row.signal_id), row.reason),
  joinedBy: memberRef(row.joined_by),
  joinedAt: row.joined_at,
});
export type JoinedView = ReturnType<typeof viewOf>;

/** A signal about somebody whose case runs already: it joins that case, and its reporter is still owed feedback. */
@Injectable()
export class SignalJoining {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly cases: CaseFileService,
    private readonly readers: SecondReaders,
    private readonly sealing: Sealing,
  ) {}

  /** @throws WrongSignalState, InvalidInput for a case that is not the caller's to join it to */
  join(actor: Actor, input: JoinSignal): Promise<SignalView | null> {
    const operation = { action: 'signal.join', object: { kind: 'signal', id: input.signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const signal = await this.signals.forCommand(tx, input.signalId, 'join', input.version);
        this.signals.requireStep(signal, 'join');
        const row = await this.caseFor(tx, signal, input.caseId);
        const seals = await this.sealing.one(tx, row.id);
        await this.readers.drop(tx, signal);
        await insertJoined(tx, row.id, signal.id, seals.seal(at(row.id, signal.id), input.reason));
        await tellKeptAway(tx, row.id, 'CaseConflictRecorded');
        await this.signals.moveOn(tx, signal, 'join');
        await logSeen(tx, [signal]);
        return { signalId: signal.id, caseId: row.id };
      });
      return this.signals.viewIn(tx, input.signalId);
    });
  }

  /** The cases that each signal may be joined to or was, by signal id; for whoever works on them. */
  bySignals(actor: Actor, signalIds: readonly Uuid[]) {
    const [id] = signalIds;
    const object = id && signalIds.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action: 'signal.joined.read', ...object }, async (tx) => {
      const signals = await this.signals.readableIn(tx, signalIds);
      const joined = await joinedOfSignals(tx, signalIds);
      const answers = new Map<string, { joinable: readonly Uuid[]; joined: readonly Uuid[] }>();
      for (const signal of signals) {
        const to = joined.filter(({ signal_id }) => signal_id === signal.id).map(({ case_id }) => case_id);
        answers.set(signal.id, { joinable: await this.joinable(tx, signal), joined: to });
      }
      await logSeen(tx, signals);
      return answers;
    });
  }

  /** The signals that were joined to each case, by case id. */
  byCases(actor: Actor, caseIds: readonly Uuid[]): Promise<ReadonlyMap<string, JoinedView[]>> {
    const [id] = caseIds;
    const object = id && caseIds.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.joined.read', ...object }, async (tx) => {
      const involved = (await this.cases.knownIn(tx, caseIds)).filter((row) =>
        joiningDoor.can(tx.who, 'read', 'JoinedSignal', row),
      );
      const ids = involved.map((row) => row.id);
      const rows = await joinedOfCases(tx, ids);
      const seals = await this.sealing.of(tx, ids);
      return new Map(
        ids.map((caseId) => {
          const key = seals.get(caseId);
          return [caseId, key ? rows.filter(({ case_id }) => case_id === caseId).map((row) => viewOf(row, key)) : []];
        }),
      );
    });
  }

  private async joinable(tx: TenantTx, signal: SignalRow): Promise<readonly Uuid[]> {
    return this.signals.mayTake(tx, signal, 'join') ? joinableCases(tx, signal.theme, signal.exercise_id !== null) : [];
  }

  private async caseFor(tx: TenantTx, signal: SignalRow, caseId: Uuid): Promise<CaseRow> {
    const [row] = await this.cases.knownIn(tx, [caseId]);
    const mine = { ...row, joined_by: tx.who.memberId };
    const mayJoin = row && joiningDoor.can(tx.who, 'join', 'JoinedSignal', mine);
    const away = row !== undefined && isKeptAway(await shutOf(tx, signal.id), row.case_manager_id);
    const joinable = await joinableCases(tx, signal.theme, signal.exercise_id !== null);
    if (!mayJoin || away || !joinable.includes(caseId))
      throw new InvalidInput([{ path: 'caseId', code: 'NOT_ALLOWED' }]);
    return row;
  }
}
