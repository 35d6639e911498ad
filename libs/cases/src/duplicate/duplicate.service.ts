import { Injectable } from '@nestjs/common';
import { memberRef, municipalityRef } from '@regiotafel/directory/contract';
import { type Actor, Conflict, globalId, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { MOST_MARKS_A_DAY } from '../domain/subject-mark.js';
import { consequenceOf } from '../domain/weighing.js';
import type { WorkItem } from '../domain/work-item.js';
import { logSeen } from '../signal/signal.service.js';
import type { DecideDuplicateCheck, HandleDuplicateNotice } from './duplicate.input.js';
import { duplicateDoor } from './duplicate.policy.js';
import {
  dueHold,
  forgetAllHolds,
  forgetHolds,
  type HeldRow,
  heldMarks,
  holdMark,
  releaseMark,
} from './duplicate-hold.store.js';
import {
  type CheckRow,
  forgetAllMarks,
  forgetAllNotices,
  forgetMarks,
  forgetNotices,
  handleNotice,
  insertDecision,
  type MarkRow,
  marksLike,
  marksOfDay,
  type NoticeRow,
  openNotices,
  presentCheck,
  tellPair,
} from './duplicate.store.js';

const AT_MOST = 100;

/** The pairs that wait; the log names the pseudonyms of both sides. */
const seenNotices = async (tx: TenantTx): Promise<NoticeRow[]> => {
  const rows = await openNotices(tx, AT_MOST);
  const sides = rows.flatMap((row) => [
    { tenant_id: row.municipality_id, subject_id: row.subject_id },
    { tenant_id: row.other_municipality_id, subject_id: row.other_subject_id },
  ]);
  await logSeen(tx, sides);
  return rows;
};

const noticeView = (row: NoticeRow) => ({
  id: globalId('notice', row.id),
  municipality: municipalityRef(row.municipality_id),
  other: municipalityRef(row.other_municipality_id),
  number: row.number,
  otherNumber: row.other_number,
  toldAt: row.told_at,
});

const heldView = ({ municipality_id, marks, until }: HeldRow) => ({
  municipality: municipalityRef(municipality_id),
  marks,
  until,
});

const viewOf = (regionId: Uuid, check: CheckRow | null, notices: readonly NoticeRow[], held: readonly HeldRow[]) => ({
  id: globalId('duplicateCheck', regionId),
  version: check?.version ?? 0,
  isOn: check?.is_on ?? false,
  covenant: check?.covenant ?? null,
  dpia: check?.dpia ?? null,
  decidedBy: check && memberRef(check.decided_by),
  decidedAt: check?.decided_at ?? null,
  notices: notices.map(noticeView),
  holds: held.map(heldView),
});
export type DuplicateCheckView = ReturnType<typeof viewOf>;

const regionItem = (reason: WorkItem['reason'], municipalityId: Uuid): WorkItem => ({
  reason,
  dueAt: null,
  municipalityId,
  theme: null,
  about: null,
});

/** It ends by itself: the deadline is when. */
const heldItem = ({ municipality_id, until }: HeldRow, reason: WorkItem['reason']): WorkItem => ({
  ...regionItem(reason, municipality_id),
  dueAt: until,
});

/** In the region: compares marks, tells the coordinator which two signals may be about one person, and forgets. */
@Injectable()
export class DuplicateService {
  constructor(private readonly tenants: Tenants) {}

  /** The check and what it found; null for everybody but the coordinator. */
  present(actor: Actor): Promise<DuplicateCheckView | null> {
    return this.tenants.run(actor, { action: 'duplicate.read' }, (tx) => this.viewIn(tx));
  }

  /** @throws Conflict when somebody else decided meanwhile */
  decide(actor: Actor, input: DecideDuplicateCheck): Promise<DuplicateCheckView | null> {
    return this.tenants.run(actor, { action: 'duplicate.decide' }, async (tx) => {
      const regionId = await this.regionOf(tx, 'decide', 'DuplicateCheck');
      await once(tx, 'cases', input, async () => {
        const { version, isOn, covenant, dpia } = input;
        if (((await presentCheck(tx))?.version ?? 0) !== version) throw new Conflict();
        if ((await insertDecision(tx, version + 1, isOn, covenant, dpia)) === 0) throw new Conflict();
        const payload: CasesEvents['DuplicateCheckDecided'] = { regionId, isOn };
        const event = { scope: 'cases', event: 'DuplicateCheckDecided', tenantId: regionId } as const;
        await announce(tx, { ...event, payload: { ...payload } });
        return { regionId };
      });
      return this.viewIn(tx);
    });
  }

  /** @throws NotFound for what is not there, or was handled */
  handle(actor: Actor, input: HandleDuplicateNotice): Promise<DuplicateCheckView | null> {
    return this.tenants.run(actor, { action: 'duplicate.handle' }, async (tx) => {
      await this.regionOf(tx, 'handle', 'DuplicateNotice');
      await once(tx, 'cases', input, async () => {
        if ((await handleNotice(tx, input.noticeId)) === 0) throw new NotFound();
        return { noticeId: input.noticeId };
      });
      return this.viewIn(tx);
    });
  }

  /** Tells of every other municipality that has a mark like this one. `actor` is the system in the region. */
  compare(actor: Actor, { offerId, signalId, municipalityId }: CasesEvents['SubjectMarked']): Promise<void> {
    const operation = { action: 'duplicate.compare', object: { kind: 'signal', id: signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      const regionId = await this.regionOf(tx, 'tell', 'DuplicateNotice');
      if (!(await presentCheck(tx))?.is_on) {
        await forgetMarks(tx, signalId);
        return;
      }
      const mine = { tenant_id: regionId, offer_id: offerId, municipality_id: municipalityId, signal_id: signalId };
      if ((await marksOfDay(tx, municipalityId)) > MOST_MARKS_A_DAY) await holdMark(tx, mine, MOST_MARKS_A_DAY);
      else await this.tellAlike(tx, mine);
    });
  }

  /** Compares a mark that waited. Nothing when it was compared, or forgotten, meanwhile. `actor` is the system in the region. */
  resume(actor: Actor, offerId: Uuid): Promise<void> {
    return this.tenants.run(actor, { action: 'duplicate.resume' }, async (tx) => {
      await this.regionOf(tx, 'release', 'DuplicateHold');
      const mine = await dueHold(tx, offerId);
      if (!mine) return;
      if ((await presentCheck(tx))?.is_on) await this.tellAlike(tx, mine);
      await releaseMark(tx, offerId);
    });
  }

  /** After an outcome that ends the work, and after a case was closed. `actor` is the system in the region. */
  forget(actor: Actor, signalId: Uuid): Promise<void> {
    const operation = { action: 'duplicate.forget', object: { kind: 'signal', id: signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await this.regionOf(tx, 'forget', 'SubjectMark');
      await forgetMarks(tx, signalId);
      await forgetNotices(tx, signalId);
      await forgetHolds(tx, signalId);
    });
  }

  /** Nothing when a case opens; what goes back to the desk is marked anew when it is offered again. */
  async forgetEnded(actor: Actor, { signalId, outcome }: CasesEvents['WeighingConcluded']): Promise<void> {
    const { endsGrants, returnsSignal } = consequenceOf(outcome);
    if (endsGrants || returnsSignal) await this.forget(actor, signalId);
  }

  /** After the check was turned off: no mark stays. `actor` is the system in the region. */
  follow(actor: Actor, { isOn }: CasesEvents['DuplicateCheckDecided']): Promise<void> {
    return this.tenants.run(actor, { action: 'duplicate.follow' }, async (tx) => {
      await this.regionOf(tx, 'forget', 'SubjectMark');
      if (isOn || (await presentCheck(tx))?.is_on) return;
      await forgetAllMarks(tx);
      await forgetAllNotices(tx);
      await forgetAllHolds(tx);
    });
  }

  /** What waits for a coordinator: one line per municipality, however many pairs; and where the check waits, also for the DPO. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const { regionId } = await tx.enter();
    const held = await this.held(tx, regionId);
    if (!duplicateDoor.can(tx.who, 'handle', 'DuplicateNotice', { tenant_id: regionId }))
      return held.map((row) => heldItem(row, 'DUPLICATE_CHECK_HELD'));
    const municipalities = new Set((await seenNotices(tx)).map((row) => row.municipality_id));
    const pairs = [...municipalities].map((municipalityId) => regionItem('POSSIBLE_DUPLICATE', municipalityId));
    return [...pairs, ...held.map((row) => heldItem(row, 'DUPLICATE_CHECK_WAITS'))];
  }

  private async tellAlike(tx: TenantTx, mine: MarkRow): Promise<void> {
    for (const other of await marksLike(tx, mine.offer_id))
      await tellPair(tx, newId(), mine.signal_id < other.signal_id ? [mine, other] : [other, mine]);
  }

  private async held(tx: TenantTx, regionId: Uuid | null): Promise<HeldRow[]> {
    return duplicateDoor.can(tx.who, 'read', 'DuplicateHold', { tenant_id: regionId }) ? heldMarks(tx, AT_MOST) : [];
  }

  private async viewIn(tx: TenantTx): Promise<DuplicateCheckView | null> {
    const { regionId } = await tx.enter();
    if (!regionId || !duplicateDoor.can(tx.who, 'read', 'DuplicateNotice', { tenant_id: regionId })) return null;
    return viewOf(regionId, await presentCheck(tx), await seenNotices(tx), await this.held(tx, regionId));
  }

  /** The region of a caller who may. @throws NotFound */
  private async regionOf(tx: TenantTx, action: string, kind: string): Promise<Uuid> {
    const { regionId } = await tx.enter();
    duplicateDoor.requireCan(tx.who, action, kind, { tenant_id: regionId });
    return regionId as Uuid;
  }
}
