import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import type { SignalCounts } from './signal.input.js';
import { signalDoor } from './signal.policy.js';
import { filterOf } from './signal.service.js';
import { countSignals } from './signal.store.js';

/** How many signals the views of a desk hold. */
@Injectable()
export class SignalCounting {
  constructor(private readonly tenants: Tenants) {}

  /** How many signals each filter leaves; none for whoever is not at the desk. */
  counts(actor: Actor, { filters }: SignalCounts): Promise<number[]> {
    return this.tenants.run(actor, { action: 'signal.count' }, async (tx) => {
      const { tenantId } = await tx.enter();
      if (!signalDoor.can(tx.who, 'read', 'Signal', { tenant_id: tenantId })) return filters.map(() => 0);
      const counts: number[] = [];
      for (const filter of filters) counts.push(await countSignals(tx, filterOf(filter)));
      await tx.seen(tenantId, [], Math.max(0, ...counts));
      return counts;
    });
  }
}
