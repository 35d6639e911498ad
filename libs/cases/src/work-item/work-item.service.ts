import { Injectable } from '@nestjs/common';
import { municipalityRef, themeRef } from '@regiotafel/directory/contract';
import type { Actor } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { CaseWork } from '../case-file/case-work.service.js';
import { byDeadline, withAsked, type WorkItem } from '../domain/work-item.js';
import { SignalWork } from '../signal/signal-work.service.js';
import { WeighingWork } from '../weighing/weighing-work.service.js';
import { DecisionWork } from './decision-work.service.js';
import { RegionWork } from './region-work.service.js';

/** One line of a start page as the graph shows it. `about` is for loaders. */
const viewOf = (item: WorkItem) => ({
  id: [item.reason, item.about?.id ?? item.municipalityId, item.dueAt?.getTime() ?? 0].join(':'),
  reason: item.reason,
  dueAt: item.dueAt,
  municipality: municipalityRef(item.municipalityId),
  theme: item.theme ? themeRef(item.theme) : null,
  about: item.about,
});
export type WorkItemView = ReturnType<typeof viewOf>;

/** What of cases stands on somebody's start page. Each feature says what it waits for, in one transaction. */
@Injectable()
export class WorkItemService {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalWork,
    private readonly weighings: WeighingWork,
    private readonly cases: CaseWork,
    private readonly region: RegionWork,
    private readonly decisions: DecisionWork,
  ) {}

  mine(actor: Actor): Promise<WorkItemView[]> {
    return this.tenants.run(actor, { action: 'work.list' }, async (tx) => {
      const signals = await this.signals.waiting(tx);
      const undecided = signals.flatMap(({ reason, about }) =>
        reason === 'SIGNAL_TO_DECIDE' && about ? [about.id] : [],
      );
      const asked = await this.weighings.asked(tx, undecided);
      const weighings = await this.weighings.waiting(tx);
      const cases = await this.cases.waiting(tx);
      const region = await this.region.waiting(tx);
      const decisions = await this.decisions.waiting(tx);
      return [...withAsked(signals, asked), ...weighings, ...cases, ...region, ...decisions]
        .toSorted(byDeadline)
        .map(viewOf);
    });
  }
}
