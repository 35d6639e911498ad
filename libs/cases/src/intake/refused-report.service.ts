import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { WorkItem } from '../domain/work-item.js';
import { intakeDoor } from './intake.policy.js';
import { refusedWithin, type RefusedRow } from './refused-report.store.js';

/** The desk hears for a week that reports were refused: long enough for a liaison who works two days of it. */
const TOLD_DAYS = 7;
const AT_MOST = 20;

const viewOf = (row: RefusedRow) => ({
  id: row.key,
  count: row.refused,
  lastAt: row.refused_at,
  system: row.system,
});
export type RefusedReportsView = ReturnType<typeof viewOf>;

/** What a desk is told of reports that were refused because there were too many in an hour. */
@Injectable()
export class RefusedReports {
  constructor(private readonly tenants: Tenants) {}

  /** By hour, newest first; null for everybody but the desk. */
  list(actor: Actor): Promise<RefusedReportsView[] | null> {
    return this.tenants.run(actor, { action: 'refused-report.list' }, async (tx) => {
      await tx.enter();
      return (await this.known(tx))?.map(viewOf) ?? null;
    });
  }

  /** One line on the start page of the desk. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    if (((await this.known(tx)) ?? []).length === 0) return [];
    return [{ reason: 'REPORTS_REFUSED', dueAt: null, municipalityId: tx.who.tenantId, theme: null, about: null }];
  }

  private async known(tx: TenantTx): Promise<RefusedRow[] | null> {
    if (!intakeDoor.can(tx.who, 'read', 'RefusedReports', { tenant_id: tx.who.tenantId })) return null;
    return refusedWithin(tx, TOLD_DAYS, AT_MOST);
  }
}
