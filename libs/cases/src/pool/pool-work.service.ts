import { Injectable } from '@nestjs/common';
import type { TenantTx } from '@regiotafel/tenancy';
import type { WorkItem } from '../domain/work-item.js';
import { poolDoor } from './pool.policy.js';
import { newCards } from './pool.store.js';

const AT_MOST = 100;

/** What the pool asks of somebody: the coordinator answers a new card before its deadline. */
@Injectable()
export class PoolWork {
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const { roles } = await tx.enter();
    if (!roles.has('COORDINATOR')) return [];
    const rows = await newCards(tx, AT_MOST);
    return rows
      .filter((row) => poolDoor.can(tx.who, 'setStatus', 'PoolCard', row))
      .map(({ id, respond_by, municipality_id, theme }) => ({
        reason: 'CARD_TO_ANSWER',
        dueAt: respond_by,
        municipalityId: municipality_id,
        theme,
        about: { kind: 'CARD', id },
      }));
  }
}
