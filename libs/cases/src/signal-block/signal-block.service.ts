import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, globalId, InvalidInput, newId, type Uuid, type Who } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { isLedWithout, tellKeptAway } from '../closure/kept-away.service.js';
import type { CasesEvents } from '../contract/events.js';
import { AlreadyEnded, LastLead } from '../domain/involvement.errors.js';
import { SecondReaders } from '../review/second-reader.service.js';
import { Sealing, type Seals } from '../sealing/sealing.service.js';
import { logSeen, type SignalRow, SignalService, type SignalView } from '../signal/signal.service.js';
import type { BlockFromSignal, LiftSignalBlock } from './signal-block.input.js';
import { signalBlockDoor } from './signal-block.policy.js';
import {
  atDeskOf,
  insertSignalBlock,
  liftSignalBlock,
  type SignalBlockRow,
  signalBlocksOf,
} from './signal-block.store.js';

export { signalBlockDoor };

const at = (rowId: Uuid) => ({ table: 'cases.signal_blocks', column: 'reason', rowId });

const viewOf = (row: SignalBlockRow, seals: Seals, who: Who) => ({
  id: globalId('block', row.id),
  member: memberRef(row.member_id),
  reason: seals.open(at(row.id), row.reason),
  recordedBy: memberRef(row.recorded_by),
  recordedAt: row.recorded_at,
  liftedAt: row.lifted_at,
  mayLift: row.lifted_at === null && signalBlockDoor.can(who, 'lift', 'SignalBlock', row),
});
export type SignalBlockView = ReturnType<typeof viewOf>;

/** Who is or was kept away from a signal, and who else could be. */
export interface KeptAwayView {
  readonly blocks: readonly SignalBlockView[];
  readonly blockable: readonly ReturnType<typeof memberRef>[];
}

/** Somebody of the desk knows the person, or is close to it otherwise: the signal is no longer there for them. */
@Injectable()
export class SignalBlocks {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly sealing: Sealing,
    private readonly readers: SecondReaders,
  ) {}

  /**
   * What was asked of a second person at the desk is taken back when that could be this one.
   * Without anybody left at the desk the coordinator hears that a signal waits.
   * @throws LastLead when nobody else leads the case it became; InvalidInput for somebody who is not at the desk
   */
  block(actor: Actor, input: BlockFromSignal): Promise<SignalView | null> {
    const operation = { action: 'signal.block', object: { kind: 'signal', id: input.signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const signal = await this.signals.forCommand(tx, input.signalId, 'block');
        signalBlockDoor.requireCan(tx.who, 'record', 'SignalBlock', { tenant_id: signal.tenant_id });
        const member = input.memberId ?? tx.who.memberId;
        const desk = await this.signals.desk(tx, signal.id);
        if (!member || !desk.includes(member)) throw new InvalidInput([{ path: 'memberId', code: 'NOT_ALLOWED' }]);
        if (!(await isLedWithout(tx, signal.id, member))) throw new LastLead();
        if (signal.review === 'ASKED' && signal.review_asked_by !== member) await this.readers.drop(tx, signal);
        const id = newId();
        const reason = (await this.sealing.one(tx, signal.id)).seal(at(id), input.reason);
        await logSeen(tx, [signal]);
        await insertSignalBlock(tx, { id, signal_id: signal.id, member_id: member, reason });
        if (desk.length === 1) await tellNobodyThere(tx, signal);
        await tellKeptAway(tx, signal.id, 'CaseConflictRecorded', id);
        return { blockId: id };
      });
      return this.signals.viewIn(tx, input.signalId);
    });
  }

  /** @throws AlreadyEnded when somebody lifted it before */
  lift(actor: Actor, input: LiftSignalBlock): Promise<SignalView | null> {
    const operation = { action: 'signal.unblock', object: { kind: 'signal', id: input.signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const signal = await this.signals.forCommand(tx, input.signalId, 'block');
        const block = (await signalBlocksOf(tx, [signal.id])).find(({ id }) => id === input.blockId);
        signalBlockDoor.requireCan(tx.who, 'lift', 'SignalBlock', block);
        await tellKeptAway(tx, signal.id, 'CaseConflictLifted', input.blockId);
        if ((await liftSignalBlock(tx, signal.id, input.blockId)) === 0) throw new AlreadyEnded();
        await logSeen(tx, [signal]);
        return { blockId: input.blockId };
      });
      return this.signals.viewIn(tx, input.signalId);
    });
  }

  /** Who is or was kept away from each signal, by signal id; for the desk. */
  bySignals(actor: Actor, signalIds: readonly Uuid[]): Promise<ReadonlyMap<string, KeptAwayView>> {
    const [id] = signalIds;
    const object = id && signalIds.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action: 'signal.blocks.read', ...object }, async (tx) => {
      const signals = await this.signals.readableIn(tx, signalIds);
      const ids = signals.map((signal) => signal.id);
      const atDesk = await this.nameable(tx, signals);
      const rows = (await signalBlocksOf(tx, ids)).filter((row) =>
        signalBlockDoor.can(tx.who, 'read', 'SignalBlock', row),
      );
      const seals = await this.sealing.of(tx, ids);
      await logSeen(tx, signals);
      return new Map(
        ids.map((signalId) => {
          const key = seals.get(signalId);
          const own = rows.filter((row) => row.signal_id === signalId);
          const blocks = key ? own.map((row) => viewOf(row, key, tx.who)) : [];
          return [signalId, { blocks, blockable: (atDesk.get(signalId) ?? []).map(memberRef) }];
        }),
      );
    });
  }

  /** Whom the caller may keep away, by signal id. */
  private async nameable(tx: TenantTx, signals: readonly SignalRow[]): Promise<ReadonlyMap<Uuid, Uuid[]>> {
    const mine = signals.filter(({ tenant_id }) => signalBlockDoor.can(tx.who, 'record', 'SignalBlock', { tenant_id }));
    const rows = await atDeskOf(
      tx,
      mine.map(({ id }) => id),
    );
    const bySignal = Map.groupBy(rows, ({ signal_id }) => signal_id);
    return new Map([...bySignal].map(([id, found]) => [id, found.map(({ member_id }) => member_id)]));
  }
}

const tellNobodyThere = async (tx: TenantTx, signal: SignalRow): Promise<void> => {
  const payload: CasesEvents['SignalWithoutDesk'] = {
    signalId: signal.id,
    municipalityId: signal.tenant_id,
    regionId: signal.region_id,
    waitingSince: tx.now.getTime(),
  };
  await announce(tx, {
    scope: 'cases',
    event: 'SignalWithoutDesk',
    tenantId: signal.tenant_id,
    payload: { ...payload },
  });
};
