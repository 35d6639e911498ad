import { Injectable } from '@nestjs/common';
import { memberRef, municipalityRef, themeRef } from '@regiotafel/directory/contract';
import { connection, type Connection, type GraphContext, loaderFor, pageOf } from '@regiotafel/graphql';
import { type Actor, globalId, parseId, Unauthenticated, type Uuid, type Who } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { signalRef } from '../contract/ids.js';
import { partiesMissing, type WeighingStep, weighingStepsFrom } from '../domain/weighing.js';
import { logSeen } from '../signal/signal.service.js';
import { membersOf, seatsThatWait, type WeighingMemberRow } from './table.store.js';
import type { WeighingQuery } from './weighing.input.js';
import { weighingDoor } from './weighing.policy.js';
import { lastWeighings, type WeighingRow, weighingsByIds, weighingSlice } from './weighing.store.js';

const STEPS: Readonly<Record<WeighingStep, string>> = {
  judge: 'JUDGE',
  openJointPhase: 'OPEN_JOINT_PHASE',
  conclude: 'CONCLUDE',
  replaceSeat: 'REPLACE_SEAT',
  end: 'END',
};

/** Whether a step that fits the state and the caller would also be taken now. */
const isOpen = (step: WeighingStep, row: WeighingRow, members: readonly WeighingMemberRow[], who: Who): boolean => {
  switch (step) {
    case 'judge':
      return members.some(({ member_id, judged_at }) => member_id === who.memberId && judged_at === null);
    case 'replaceSeat':
      return members.some(({ judged_at }) => judged_at === null);
    case 'end':
      return true;
    case 'openJointPhase':
    case 'conclude':
      return partiesMissing(row.composition, seatedOf(members)).length === 0;
  }
};

/** The members at a table as the rules know them. */
export const seatedOf = (members: readonly WeighingMemberRow[]) =>
  members.map(({ party_type, judged_at }) => ({ partyType: party_type, hasJudged: judged_at !== null }));

/** Whether somebody fills the seats of a table, which they do while it judges. */
export const fillsSeats = (row: WeighingRow, who: Who): boolean =>
  weighingStepsFrom(row.status).includes('replaceSeat') && weighingDoor.can(who, 'replaceSeat', 'Weighing', row);

/** A seat at a table by its weighing and member, for loaders. */
export const seatKey = (weighingId: Uuid, memberId: Uuid): string => `${weighingId} ${memberId}`;

/** A weighing as the graph shows it, without anything that was said at its table. `row` is for loaders. */
const viewOf = (row: WeighingRow, members: readonly WeighingMemberRow[], idle: ReadonlySet<string>, who: Who) => ({
  id: globalId('weighing', row.id),
  row,
  version: row.version,
  number: row.number,
  isExercise: row.exercise_id !== null,
  municipality: municipalityRef(row.municipality_id),
  signal: signalRef(row.signal_id),
  theme: themeRef(row.theme),
  urgency: row.urgency,
  status: row.status,
  openedAt: row.opened_at,
  judgeBy: row.judge_by,
  composition: row.composition,
  outcome: row.outcome,
  concludedAt: row.concluded_at,
  moreFrom: row.more_from ? memberRef(row.more_from) : null,
  moreBy: row.more_by,
  members: members.map(({ member_id, party_type, judged_at }) => ({
    member: memberRef(member_id),
    partyType: party_type,
    hasJudged: judged_at !== null,
    isMe: member_id === who.memberId,
    canTakePart: fillsSeats(row, who) ? !idle.has(seatKey(row.id, member_id)) : null,
    seat: seatKey(row.id, member_id),
  })),
  steps: weighingStepsFrom(row.status)
    .filter((step) => weighingDoor.can(who, step, 'Weighing', row) && isOpen(step, row, members, who))
    .map((step) => STEPS[step]),
});
export type WeighingView = ReturnType<typeof viewOf>;

/** Logs whose weighing was read or written, with the municipality whose person it is. */
export const logWeighed = (
  tx: TenantTx,
  rows: readonly Pick<WeighingRow, 'municipality_id' | 'subject_id'>[],
): Promise<void> =>
  logSeen(
    tx,
    rows.map(({ municipality_id, subject_id }) => ({ tenant_id: municipality_id, subject_id })),
  );

/** Weighings as the table, the coordinator and the desk that offered follow them. */
@Injectable()
export class WeighingReading {
  constructor(private readonly tenants: Tenants) {}

  /** Newest first. */
  page(actor: Actor, query: WeighingQuery): Promise<Connection<WeighingView>> {
    const page = pageOf(query, ['INSTANT', 'ID']);
    return this.tenants.run(actor, { action: 'weighing.list' }, async (tx) => {
      const rows = await weighingSlice(tx, query.openOnly ?? false, page);
      return connection(await this.views(tx, rows), page, ({ row }) => [row.opened_text, row.id]);
    });
  }

  /** Weighings by id; one that is not there, or not the caller's to follow, is absent. */
  byIds(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, WeighingView>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'weighing', id } } : {};
    return this.tenants.run(actor, { action: 'weighing.read', ...object }, async (tx) => {
      const views = await this.views(tx, await weighingsByIds(tx, ids));
      return new Map(views.map((view) => [view.row.id, view]));
    });
  }

  /** The last weighing of each signal, by signal id. */
  bySignals(actor: Actor, signalIds: readonly Uuid[]): Promise<ReadonlyMap<string, WeighingView>> {
    const [id] = signalIds;
    const object = id && signalIds.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action: 'weighing.read', ...object }, async (tx) => {
      const last = await lastWeighings(tx, signalIds);
      const views = await this.views(tx, await weighingsByIds(tx, [...last.values()]));
      return new Map(views.map((view) => [view.row.signal_id, view]));
    });
  }

  /** One weighing by global id; all that a request asks for in one tick are read together. */
  loaded(context: GraphContext, id: string): Promise<WeighingView | null> {
    const uuid = parseId('weighing', id);
    return loaderFor(context, 'cases.weighing', (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.byIds(context.actor, ids as Uuid[]);
    }).load(uuid);
  }

  /** A weighing as the caller sees it now, inside a running transaction. */
  async viewIn(tx: TenantTx, id: Uuid): Promise<WeighingView | null> {
    return (await this.views(tx, await weighingsByIds(tx, [id])))[0] ?? null;
  }

  private async views(tx: TenantTx, rows: readonly WeighingRow[]): Promise<WeighingView[]> {
    const shown = rows.filter((row) => weighingDoor.can(tx.who, 'read', 'Weighing', row));
    if (shown.length === 0) return [];
    const ids = shown.map(({ id }) => id);
    const members = Map.groupBy(await membersOf(tx, ids), ({ weighing_id }) => weighing_id);
    const mine = shown.filter((row) => fillsSeats(row, tx.who)).map(({ id }) => id);
    const waiting = mine.length > 0 ? await seatsThatWait(tx, mine) : [];
    const idle = new Set(waiting.map(({ weighing_id, member_id }) => seatKey(weighing_id, member_id)));
    return shown.map((row) => viewOf(row, members.get(row.id) ?? [], idle, tx.who));
  }
}
