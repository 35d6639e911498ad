import { Injectable } from '@nestjs/common';
import { type Actor, Conflict, type Uuid } from '@regiotafel/kernel';
import { once, Tenants } from '@regiotafel/tenancy';
import { withItsCase } from '../domain/pool.js';
import { poolDoor } from './pool.policy.js';
import { cardById, moveCardOn } from './pool.store.js';

interface Ended {
  readonly poolCardId: Uuid;
  readonly municipalityId: Uuid;
}

/** A card whose case ended is done; one whose case opens again stands on the table. `actor` is the system in the region's tenant. */
@Injectable()
export class PoolEnding {
  constructor(private readonly tenants: Tenants) {}

  /** @throws NotFound while there is no such card of that municipality here; Conflict when somebody changed it meanwhile */
  close(actor: Actor, ended: Ended): Promise<void> {
    return this.move(actor, 'close', ended);
  }

  reopen(actor: Actor, ended: Ended): Promise<void> {
    return this.move(actor, 'reopen', ended);
  }

  private async move(actor: Actor, command: 'close' | 'reopen', { poolCardId, municipalityId }: Ended): Promise<void> {
    await this.tenants.run(actor, { action: `pool.${command}`, object: { kind: 'card', id: poolCardId } }, (tx) =>
      once(tx, 'cases', { idempotencyKey: poolCardId }, async () => {
        const found = await cardById(tx, poolCardId);
        const card = found?.municipality_id === municipalityId ? found : null;
        poolDoor.requireCan(tx.who, 'moveOn', 'PoolCard', card);
        const status = card && withItsCase(card.status, command);
        if (card && status && (await moveCardOn(tx, card, status)) === 0) throw new Conflict();
        return { cardId: poolCardId };
      }),
    );
  }
}
