import { Injectable } from '@nestjs/common';
import { municipalityRef, themeRef } from '@regiotafel/directory/contract';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { byDeadline, type WorkItem } from '../domain/work-item.js';
import { SignalWork } from '../signal/signal-work.service.js';
import { SignalService, type SignalView } from '../signal/signal.service.js';

const viewOf = (item: WorkItem, signals: ReadonlyMap<Uuid, SignalView>) => ({
  id: [item.reason, item.about?.id ?? item.municipalityId, item.dueAt?.getTime() ?? 0].join(':'),
  reason: item.reason,
  dueAt: item.dueAt,
  municipality: municipalityRef(item.municipalityId),
  theme: item.theme ? themeRef(item.theme) : null,
  signal: item.about?.kind === 'SIGNAL' ? (signals.get(item.about.id) ?? null) : null,
});
export type WorkItemView = ReturnType<typeof viewOf>;

/** What of cases stands on somebody's start page. Each feature says what it waits for, in one transaction. */
@Injectable()
export class WorkItemService {
  constructor(
    private readonly tenants: Tenants,
    private readonly work: SignalWork,
    private readonly signals: SignalService,
  ) {}

  mine(actor: Actor): Promise<WorkItemView[]> {
    return this.tenants.run(actor, { action: 'work.list' }, async (tx) => {
      const items = await this.work.waiting(tx);
      const ids = items.flatMap(({ about }) => (about?.kind === 'SIGNAL' ? [about.id] : []));
      const signals = await this.signals.viewsIn(tx, ids);
      return items.toSorted(byDeadline).map((item) => viewOf(item, signals));
    });
  }
}
