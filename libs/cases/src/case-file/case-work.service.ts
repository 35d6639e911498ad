import { Injectable } from '@nestjs/common';
import type { TenantTx } from '@regiotafel/tenancy';
import type { WorkItem } from '../domain/work-item.js';
import { logSeen } from '../signal/signal.service.js';
import { caseFileDoor } from './case-file.policy.js';
import { freshCases } from './case-file.store.js';

const AT_MOST = 100;

/** What cases ask of somebody: a case manager begins the plan of a case that opened. */
@Injectable()
export class CaseWork {
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const rows = await freshCases(tx, AT_MOST);
    const mine = rows.filter((row) => caseFileDoor.can(tx.who, 'writePlan', 'CaseFile', row));
    await logSeen(tx, mine);
    return mine.map(({ id, tenant_id, theme }) => ({
      reason: 'CASE_OPENED',
      dueAt: null,
      municipalityId: tenant_id,
      theme,
      about: { kind: 'CASE', id },
    }));
  }
}
