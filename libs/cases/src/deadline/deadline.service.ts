import { Injectable } from '@nestjs/common';
import { type Actor, type Day, newId, type Uuid } from '@regiotafel/kernel';
import { announce, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { type CaseDeadlineKind, remindAt } from '../domain/case-deadline.js';
import { lastMinuteOf } from '../domain/signal-clocks.js';
import type { WorkItem } from '../domain/work-item.js';
import { logSeen } from '../signal/signal.service.js';
import { deadlineDoor } from './deadline.policy.js';
import {
  deadlineById,
  endDeadline,
  endDeadlinesOf,
  setDeadline,
  tellDeadline,
  waitingDeadlines,
} from './deadline.store.js';

const AT_MOST = 100;

/** What has to be done by when, and by whom; nobody is the case manager. */
export interface NewDeadline {
  readonly caseId: Uuid;
  readonly kind: CaseDeadlineKind;
  /** What it is about: one thing has one deadline of a kind. */
  readonly aboutId: Uuid;
  readonly memberId?: Uuid | null;
  readonly on: Day;
}

/** Sets a deadline, or sets it anew, inside the transaction of whoever decides on it. */
export const setCaseDeadline = async (
  tx: TenantTx,
  { caseId, kind, aboutId, memberId = null, on }: NewDeadline,
): Promise<void> => {
  const deadline = lastMinuteOf(on);
  const row = { id: newId(), caseId, kind, aboutId, memberId, deadline };
  await setDeadline(tx, { ...row, remindAt: remindAt(kind, deadline) });
};

/** Days by which something in a case has to be looked at, inside the transaction of whoever decides on it. */
@Injectable()
export class CaseDeadlines {
  constructor(private readonly tenants: Tenants) {}

  /** Sets the deadline, or sets it anew. */
  set(tx: TenantTx, deadline: NewDeadline): Promise<void> {
    return setCaseDeadline(tx, deadline);
  }

  async end(tx: TenantTx, kind: CaseDeadlineKind, aboutId: Uuid): Promise<void> {
    await endDeadline(tx, kind, aboutId);
  }

  /** Nothing of this case waits any longer. */
  async endAll(tx: TenantTx, caseId: Uuid): Promise<void> {
    await endDeadlinesOf(tx, caseId);
  }

  /** What of cases waits for the caller. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const rows = await waitingDeadlines(tx, AT_MOST);
    const mine = rows.filter((row) => deadlineDoor.can(tx.who, 'read', 'CaseDeadline', row));
    await logSeen(tx, mine);
    return mine.map(({ kind, deadline, tenant_id, theme, case_id }) => ({
      reason: kind,
      dueAt: deadline,
      municipalityId: tenant_id,
      theme,
      about: { kind: 'CASE', id: case_id },
    }));
  }

  /** A deadline is near: told once. `actor` is the system in the municipality's tenant. */
  tell(actor: Actor, id: Uuid): Promise<void> {
    const operation = { action: 'case-deadline.tell', object: { kind: 'deadline', id } };
    return this.tenants.run(actor, operation, async (tx) => {
      const row = await deadlineById(tx, id);
      if (!row || !deadlineDoor.can(tx.who, 'tell', 'CaseDeadline', row)) return;
      if ((await tellDeadline(tx, id)) === 0) return;
      const { case_id: caseId, kind, tenant_id: municipalityId, member_id: memberId } = row;
      const payload: CasesEvents['CaseDeadlineNear'] = { deadlineId: id, caseId, kind, municipalityId, memberId };
      await announce(tx, {
        scope: 'cases',
        event: 'CaseDeadlineNear',
        tenantId: municipalityId,
        payload: { ...payload },
      });
    });
  }
}
