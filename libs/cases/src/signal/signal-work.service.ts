import { Injectable } from '@nestjs/common';
import type { Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { type DeskPart, hearsAnswer, type WorkItem, workOf } from '../domain/work-item.js';
import type { SignalStatus } from '../domain/signal.js';
import { RefusedReports } from '../intake/refused-report.service.js';
import { logSeen } from './signal.service.js';
import { deskOf, keptFromLiaison, openNotices, signalsWithAnswer } from './signal-desk.store.js';
import { signalDoor } from './signal.policy.js';
import { signalsByIds, signalSlice, type SignalRow } from './signal.store.js';

const AT_MOST = 100;
const WAITING: readonly SignalStatus[] = [
  'RECEIVED',
  'ACKNOWLEDGED',
  'INTERPRETING',
  'WEIGHED',
  'ADVISED',
  'REDIRECTED_TO_CARE',
  'FEEDBACK_GIVEN',
];

const itemOf = (signal: SignalRow, part: DeskPart, me: Uuid | null): WorkItem[] => {
  const reason = workOf(signal, part, me);
  if (!reason) return [];
  const about = { kind: 'SIGNAL', id: signal.id } as const;
  return [{ reason, dueAt: signal.due_at, municipalityId: signal.tenant_id, theme: signal.theme, about }];
};

const answerOf = (signal: SignalRow): WorkItem => ({
  reason: 'ANSWER_TO_READ',
  dueAt: signal.due_at,
  municipalityId: signal.tenant_id,
  theme: signal.theme,
  about: { kind: 'SIGNAL', id: signal.id },
});

/** What signals ask of somebody: the desk reads and answers them, the coordinator hears only that one waits somewhere. */
@Injectable()
export class SignalWork {
  constructor(private readonly refused: RefusedReports) {}

  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const { roles } = await tx.enter();
    const desk = roles.has('LIAISON') ? [...(await this.atDesk(tx)), ...(await this.refused.waiting(tx))] : [];
    return roles.has('COORDINATOR') ? [...desk, ...(await this.inRegion(tx))] : desk;
  }

  private async atDesk(tx: TenantTx): Promise<WorkItem[]> {
    const desk = await deskOf(tx);
    const part = desk.part ?? 'LIAISON';
    const me = tx.who.memberId;
    const filter = { statuses: WAITING, theme: null, overdue: false, waiting: true };
    const rows = await signalSlice(tx, filter, { order: 'DUE', after: null, limit: AT_MOST });
    const kept = part === 'DEPUTY' ? await keptFromLiaison(tx) : new Set<Uuid>();
    const partIn = ({ id }: SignalRow): DeskPart => (kept.has(id) ? 'LIAISON' : part);
    const mine = rows.filter((row) => signalDoor.can(tx.who, 'read', 'Signal', row) && workOf(row, partIn(row), me));
    const answered = await this.answered(tx, partIn);
    await logSeen(tx, [...mine, ...answered]);
    const items = [...answered.map(answerOf), ...mine.flatMap((row) => itemOf(row, partIn(row), me))];
    return part === 'LIAISON' && !desk.has_deputy ? [...items, this.noDeputy(tx)] : items;
  }

  private async answered(tx: TenantTx, partIn: (row: SignalRow) => DeskPart): Promise<SignalRow[]> {
    const unread = await signalsWithAnswer(tx);
    const ids = [...new Set(unread.map(({ signal_id }) => signal_id))];
    const asked = new Set(unread.flatMap((each) => (each.asked_by === tx.who.memberId ? [each.signal_id] : [])));
    return (await signalsByIds(tx, ids)).filter(
      (row) => signalDoor.can(tx.who, 'read', 'Signal', row) && hearsAnswer(row, partIn(row), asked.has(row.id)),
    );
  }

  private noDeputy(tx: TenantTx): WorkItem {
    return { reason: 'NO_DEPUTY', dueAt: null, municipalityId: tx.who.tenantId, theme: null, about: null };
  }

  private async inRegion(tx: TenantTx): Promise<WorkItem[]> {
    const notices = await openNotices(tx);
    return notices.map(({ municipality_id, waiting_since }) => ({
      reason: 'SIGNAL_WAITS',
      dueAt: waiting_since,
      municipalityId: municipality_id,
      theme: null,
      about: null,
    }));
  }
}
