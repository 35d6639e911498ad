import { Injectable } from '@nestjs/common';
import { memberRef, municipalityRef } from '@regiotafel/directory/contract';
import { type Actor, Conflict, globalId, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import { log } from '@regiotafel/runtime';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { MOST_MARKS_A_DAY } from '../domain/subject-mark.js';
import { consequenceOf } from '../domain/weighing.js';
import type { WorkItem } from '../domain/work-item.js';
import { logSeen } from '../signal/signal.service.js';
import type { DecideDuplicateCheck, HandleDuplicateNotice } from './duplicate.input.js';
import { duplicateDoor } from './duplicate.policy.js';
import {
  type CheckRow,
  forgetAllMarks,
  forgetAllNotices,
  forgetMarks,
  forgetNotices,
  handleNotice,
  insertDecision,
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

const viewOf = (regionId: Uuid, check: CheckRow | null, notices: readonly NoticeRow[]) => ({
  id: globalId('duplicateCheck', regionId),
  version: check?.version ?? 0,
  isOn: check?.is_on ?? false,
  covenant: check?.covenant ?? null,
  dpia: check?.dpia ?? null,
  decidedBy: check && memberRef(check.decided_by),
  decidedAt: check?.decided_at ?? null,
  notices: notices.map(noticeView),
});
export type DuplicateCheckView = ReturnType<typeof viewOf>;

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
      if ((await marksOfDay(tx, municipalityId)) > MOST_MARKS_A_DAY) {
        log.warn('duplicate.held', { municipalityId });
        return;
      }
      const mine = { tenant_id: regionId, offer_id: offerId, municipality_id: municipalityId, signal_id: signalId };
      for (const other of await marksLike(tx, offerId))
        await tellPair(tx, newId(), signalId < other.signal_id ? [mine, other] : [other, mine]);
    });
  }

  /** After an outcome that ends the work, and after a case was closed. `actor` is the system in the region. */
  forget(actor: Actor, signalId: Uuid): Promise<void> {
    const operation = { action: 'duplicate.forget', object: { kind: 'signal', id: signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await this.regionOf(tx, 'forget', 'SubjectMark');
      await forgetMarks(tx, signalId);
      await forgetNotices(tx, signalId);
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
    });
  }

  /** What waits for a coordinator: one line per municipality, however many pairs. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const { regionId } = await tx.enter();
    if (!duplicateDoor.can(tx.who, 'handle', 'DuplicateNotice', { tenant_id: regionId })) return [];
    const municipalities = new Set((await seenNotices(tx)).map((row) => row.municipality_id));
    return [...municipalities].map((municipalityId) => ({
      reason: 'POSSIBLE_DUPLICATE',
      dueAt: null,
      municipalityId,
      theme: null,
      about: null,
    }));
  }

  private async viewIn(tx: TenantTx): Promise<DuplicateCheckView | null> {
    const { regionId } = await tx.enter();
    if (!regionId || !duplicateDoor.can(tx.who, 'read', 'DuplicateNotice', { tenant_id: regionId })) return null;
    return viewOf(regionId, await presentCheck(tx), await seenNotices(tx));
  }

  /** The region of a caller who may. @throws NotFound */
  private async regionOf(tx: TenantTx, action: string, kind: string): Promise<Uuid> {
    const { regionId } = await tx.enter();
    duplicateDoor.requireCan(tx.who, action, kind, { tenant_id: regionId });
    return regionId as Uuid;
  }
}
