import { Injectable } from '@nestjs/common';
import { type Actor, NotFound, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { WrongCaseState } from '../domain/case-file.errors.js';
import { type CaseStatus, isOpen } from '../domain/case-file.js';
import { CaseFileService, type CaseFileView, type CaseRow } from './case-file.service.js';
import { lockCase } from './case-file.store.js';

/** What every command about a case says. */
export interface AboutCase {
  readonly idempotencyKey: Uuid;
  readonly caseId: Uuid;
}

/** Commands about one case, one after the other. Each acts once per key, is logged with the pseudonym of the person, and answers with the case. */
@Injectable()
export class CaseCommands {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
  ) {}

  /**
   * `work` asks whether the caller may, about the case as it stands; without `fits`, only about a case that is open.
   * @throws NotFound for whoever may not know of the case; WrongCaseState for a case that is closed
   */
  give<I extends AboutCase>(
    actor: Actor,
    action: string,
    input: I,
    work: (tx: TenantTx, about: CaseRow) => Promise<void>,
    fits: (status: CaseStatus) => boolean = isOpen,
  ): Promise<CaseFileView | null> {
    return this.tenants.run(actor, { action, object: { kind: 'case', id: input.caseId } }, async (tx) => {
      await once(tx, 'cases', input, async () => {
        await lockCase(tx, input.caseId);
        const [about] = await this.cases.knownIn(tx, [input.caseId]);
        if (!about) throw new NotFound();
        if (!fits(about.status)) throw new WrongCaseState(about.status, action);
        await work(tx, about);
        return { caseId: input.caseId };
      });
      return this.cases.viewIn(tx, input.caseId);
    });
  }
}
