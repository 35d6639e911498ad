import { Injectable } from '@nestjs/common';
import type { TenantTx } from '@regiotafel/tenancy';
import type { WorkItem } from '../domain/work-item.js';
import { ClosureService } from '../closure/closure.service.js';
import { HandoverService } from '../handover/handover.service.js';
import { OfferReading } from '../offer/offer-read.service.js';
import { PlanReading } from '../plan/plan-reading.service.js';
import { RegimeService } from '../regime/regime.service.js';
import { Takeovers } from '../takeover/takeover.service.js';

/** What somebody else asks the caller to decide about a case: a plan, a handover, another law, to look at once more, or to open again. */
@Injectable()
export class DecisionWork {
  constructor(
    private readonly plans: PlanReading,
    private readonly handovers: HandoverService,
    private readonly regimes: RegimeService,
    private readonly takeovers: Takeovers,
    private readonly offers: OfferReading,
    private readonly closures: ClosureService,
  ) {}

  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const handovers = await this.handovers.waiting(tx);
    const plans = await this.plans.waiting(tx);
    const regimes = await this.regimes.waiting(tx);
    return [
      ...handovers,
      ...plans,
      ...regimes,
      ...(await this.takeovers.waiting(tx)),
      ...(await this.offers.waiting(tx)),
      ...(await this.closures.waiting(tx)),
    ];
  }
}
