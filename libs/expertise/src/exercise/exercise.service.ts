import { Injectable } from '@nestjs/common';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { exerciseCardDoor } from './exercise.policy.js';
import { isExerciseCard, keepExerciseCard } from './exercise.store.js';

/** Which cards of the pool are of invented cases. */
@Injectable()
export class ExerciseCards {
  constructor(private readonly tenants: Tenants) {}

  /** Once, however often it is told. `actor` is the system in the region's tenant. */
  keep(actor: Actor, cardId: Uuid): Promise<void> {
    return this.tenants.run(actor, { action: 'exercise.keep', object: { kind: 'card', id: cardId } }, async (tx) => {
      const { regionId } = await tx.enter();
      exerciseCardDoor.requireCan(tx.who, 'keep', 'ExerciseCard', { tenant_id: regionId });
      await keepExerciseCard(tx, cardId);
    });
  }

  has(tx: TenantTx, cardId: Uuid | null): Promise<boolean> {
    return isExerciseCard(tx, cardId);
  }
}
