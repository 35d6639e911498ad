import { Injectable } from '@nestjs/common';
import { type Day, newId, type Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { type CaseDeadlineKind, remindAt } from '../domain/case-deadline.js';
import { lastMinuteOf } from '../domain/signal-clocks.js';
import type { WorkItem } from '../domain/work-item.js';
import { logSeen } from '../signal/signal.service.js';
import { deadlineDoor } from './deadline.policy.js';
import { endDeadline, endDeadlinesOf, restoreDeadlinesOf, setDeadline, waitingDeadlines } from './deadline.store.js';

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

  /** The case is worked on again: what waited when it closed waits again. Following and aftercare begin anew. */
  async restore(tx: TenantTx, caseId: Uuid): Promise<void> {
    await restoreDeadlinesOf(tx, caseId);
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
}
