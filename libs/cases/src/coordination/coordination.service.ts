import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, parseId } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseFileService } from '../case-file/case-file.service.js';
import { shutOf } from '../closure/kept-away.service.js';
import { isOpen } from '../domain/case-file.js';
import { isKeptAway } from '../domain/shut.js';
import type { WorkItem } from '../domain/work-item.js';
import { coordinatedCases, regionCoordinators } from './coordination.store.js';

const AT_MOST = 100;

/** The coordinators of the region as process coordinators of cases: by access for that purpose, as long as it runs. */
@Injectable()
export class Coordination {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
  ) {}

  /** Who may be named. @throws NotFound for whoever may not give access to the case */
  choices(actor: Actor, caseId: string) {
    const id = parseId('case', caseId, 'caseId');
    return this.tenants.run(actor, { action: 'coordinator.list', object: { kind: 'case', id } }, async (tx) => {
      await this.cases.grantable(tx, id);
      const shut = await shutOf(tx, id);
      return (await regionCoordinators(tx)).filter((memberId) => !isKeptAway(shut, memberId)).map(memberRef);
    });
  }

  /** Cases that the caller coordinates now, with the last day. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const rows = await coordinatedCases(tx, AT_MOST);
    const known = await this.cases.knownIn(
      tx,
      rows.map((row) => row.object_id),
    );
    return known
      .filter(({ granted, status }) => granted && isOpen(status))
      .map(({ id, tenant_id, theme }) => ({
        reason: 'CASE_TO_COORDINATE',
        dueAt: rows.find((row) => row.object_id === id)?.valid_until ?? null,
        municipalityId: tenant_id,
        theme,
        about: { kind: 'CASE', id },
      }));
  }
}
