import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { type AboutCase, CaseCommands } from '../case-file/case-command.service.js';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { PlanReading, type StandingPlan } from './plan-reading.service.js';
import { planDoor } from './plan.policy.js';

/** Commands that change the plan of a case, each on the plan as it stands in their transaction. */
@Injectable()
export class PlanChanges {
  constructor(
    private readonly commands: CaseCommands,
    private readonly plans: PlanReading,
  ) {}

  make<I extends AboutCase>(
    actor: Actor,
    action: string,
    input: I,
    work: (tx: TenantTx, standing: StandingPlan) => Promise<void>,
  ): Promise<CaseFileView | null> {
    return this.commands.give(actor, action, input, async (tx, about) => {
      planDoor.requireCan(tx.who, 'write', 'CasePlan', about);
      await work(tx, await this.plans.one(tx, about));
    });
  }
}
