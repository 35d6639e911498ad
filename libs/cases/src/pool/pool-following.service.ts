import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { poolDoor } from './pool.policy.js';
import { cardById, followCase } from './pool.store.js';

/** A card follows its case to another case manager or municipality, and under another law. */
@Injectable()
export class PoolFollowing {
  constructor(private readonly tenants: Tenants) {}

  /**
   * Once per version of the case, whatever the order in which events arrive. `actor` is the system in the region's tenant.
   * @throws NotFound while the card is still on its way
   */
  follow(actor: Actor, event: CasesEvents['CaseManagerChanged']): Promise<void> {
    const operation = { action: 'pool.follow', object: { kind: 'card', id: event.poolCardId } };
    return this.tenants.run(actor, operation, async (tx) => {
      const card = await cardById(tx, event.poolCardId);
      poolDoor.requireCan(tx.who, 'moveOn', 'PoolCard', card);
      await followCase(tx, event);
    });
  }
}
