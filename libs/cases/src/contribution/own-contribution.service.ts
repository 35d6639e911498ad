import { Injectable } from '@nestjs/common';
import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, NotFound, parseId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import { once, Tenants } from '@regiotafel/tenancy';
import { CaseFileService, type CaseFileView } from '../case-file/case-file.service.js';
import { Consents } from '../consent/consent.service.js';
import { ContributionService } from './contribution.service.js';
import type { AddToContribution, WithdrawContribution } from './contribution.input.js';
import { contributionDoor } from './contribution.policy.js';
import { ownContribution, ownWithdrawals, withdrawOwn } from './contribution.store.js';

const operationOf = (action: string, id: Uuid) => ({
  action: `case.contribution.${action}`,
  object: { kind: 'contribution', id },
});

/** What contributors do with what they said: only they add to it, and only they take it back. */
@Injectable()
export class OwnContributions {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
    private readonly contributions: ContributionService,
    private readonly consents: Consents,
  ) {}

  /** Says more about it, or puts it right. @throws NotFound for another's, one that was taken back, and without access to the case */
  addTo(actor: Actor, input: AddToContribution): Promise<CaseFileView | null> {
    return this.tenants.run(actor, operationOf('add-to', input.contributionId), async (tx) => {
      const { caseId } = await once(tx, 'cases', input, async () => {
        const row = await ownContribution(tx, input.contributionId);
        if (!row) throw new NotFound();
        await this.contributions.say(tx, {
          caseId: row.case_id,
          sourceRegime: row.source_regime,
          professionalSecrecy: row.professional_secrecy,
          oralOnly: false,
          text: input.text,
          addsTo: row.id,
        });
        return { caseId: row.case_id };
      });
      return this.cases.viewIn(tx, caseId as Uuid);
    });
  }

  /** Destroys its text and all that was added to it. @throws NotFound for another's, and when it was taken back already */
  withdraw(actor: Actor, input: WithdrawContribution): Promise<CaseFileView | null> {
    return this.tenants.run(actor, operationOf('withdraw', input.contributionId), async (tx) => {
      const { caseId } = await once(tx, 'cases', input, async () => {
        const own = await this.consents.contributed(tx, input.contributionId);
        if (!own) throw new NotFound();
        contributionDoor.requireCan(tx.who, 'withdraw', 'Contribution', own);
        if ((await withdrawOwn(tx, input.contributionId, own.case_id)) === 0) throw new NotFound();
        return { caseId: own.case_id };
      });
      return this.cases.viewIn(tx, caseId as Uuid);
    });
  }

  /** When the caller took back an own contribution; those of a page are read together. */
  withdrawnAt(context: GraphContext, id: string): Promise<Date | null> {
    return loaderFor(context, 'cases.own-withdrawals', (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.tenants.run(context.actor, { action: 'consent.list' }, (tx) => ownWithdrawals(tx, ids as Uuid[]));
    }).load(parseId('contribution', id));
  }
}
