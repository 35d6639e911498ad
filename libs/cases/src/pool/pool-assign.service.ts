import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, Conflict, InvalidInput } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { coordinatorsOf, isCoordinator } from '../coordination/coordinators.service.js';
import { CardDone } from '../domain/pool.errors.js';
import { bulkRefusal } from '../domain/pool-bulk.js';
import type { AssignPoolCard, PoolBulk } from './pool.input.js';
import { poolDoor } from './pool.policy.js';
import { type PoolCardView, viewOf } from './pool.service.js';
import { assignCard, cardById, type CardRow, cardsByIds } from './pool.store.js';

/** Who of the region carries a card further, and what may be done with several cards at once. */
@Injectable()
export class PoolAssigning {
  constructor(private readonly tenants: Tenants) {}

  /** @throws CardDone, Conflict when somebody changed the card since, InvalidInput when the assignee is no coordinator here */
  assign(actor: Actor, input: AssignPoolCard): Promise<PoolCardView | null> {
    const operation = { action: 'pool.assign', object: { kind: 'card', id: input.cardId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const card = await cardById(tx, input.cardId);
        poolDoor.requireCan(tx.who, 'assign', 'PoolCard', card);
        const found = card as CardRow;
        if (found.status === 'DONE') throw new CardDone();
        await this.requireCoordinator(tx, input);
        if (found.version !== input.version || (await assignCard(tx, found, input.assigneeId)) === 0)
          throw new Conflict();
        return { cardId: found.id };
      });
      const row = await cardById(tx, input.cardId);
      return row && poolDoor.can(tx.who, 'read', 'PoolCard', row) ? viewOf(row) : null;
    });
  }

  /** Who may carry a card further: the coordinators of the region, told to whoever reads the pool. */
  assignees(actor: Actor) {
    return this.tenants.run(actor, { action: 'pool.assignees' }, async (tx) => {
      const { regionId, tenantId } = await tx.enter();
      const own = { tenant_id: regionId, municipality_id: tenantId };
      return poolDoor.can(tx.who, 'read', 'PoolCard', own) ? (await coordinatorsOf(tx)).map(memberRef) : [];
    });
  }

  /** Per chosen card, in the order they were chosen: whether the action fits it, and if not, why. */
  preview(actor: Actor, { cardIds, action, status, assigneeId }: PoolBulk) {
    return this.tenants.run(actor, { action: 'pool.preview' }, async (tx) => {
      const right = action === 'SET_STATUS' ? 'setStatus' : 'assign';
      const rows = (await cardsByIds(tx, cardIds)).filter((row) => poolDoor.can(tx.who, right, 'PoolCard', row));
      const mine = new Map(rows.map((row) => [row.id, row]));
      return cardIds.map((id) => {
        const card = mine.get(id);
        const facts = card ? { status: card.status, assigneeId: card.assignee_id } : null;
        return {
          card: card ? viewOf(card) : null,
          cardId: `card_${id}`,
          refusal: bulkRefusal(facts, { action, status, assigneeId }),
        };
      });
    });
  }

  private async requireCoordinator(tx: TenantTx, { assigneeId }: AssignPoolCard): Promise<void> {
    if (assigneeId !== null && !(await isCoordinator(tx, assigneeId)))
      throw new InvalidInput([{ path: 'assigneeId', code: 'UNKNOWN_REFERENCE' }]);
  }
}
