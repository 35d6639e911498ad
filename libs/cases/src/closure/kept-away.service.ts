import { derivedId, type Uuid } from '@regiotafel/kernel';
import { announce, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { cardIdOf } from '../contract/ids.js';
import { OPEN_TO_ALL, type Shut } from '../domain/shut.js';
import { isLedWithout, keptFromCases, shutsOf } from './kept-away.store.js';

export { isLedWithout, shutsOf };

/** Who gets nothing of a signal or case, and of all that hangs on it. */
export const shutOf = async (tx: TenantTx, id: Uuid): Promise<Shut> => (await shutsOf(tx, [id])).get(id) ?? OPEN_TO_ALL;

/**
 * Tells the region who is kept away from the cases that a signal or case hangs on, by running blocks: all of them, or one.
 * Told twice it says nothing new; a block that ends is told before it ends.
 */
export const tellKeptAway = async (
  tx: TenantTx,
  id: Uuid,
  event: 'CaseConflictRecorded' | 'CaseConflictLifted',
  blockId: Uuid | null = null,
): Promise<void> => {
  for (const { block_id, member_id, case_id, region_id } of await keptFromCases(tx, id, blockId)) {
    const payload: CasesEvents[typeof event] = {
      conflictId: derivedId(`conflict:${block_id}:${case_id}`),
      regionId: region_id,
      memberId: member_id,
      poolCardId: cardIdOf(case_id),
      version: event === 'CaseConflictRecorded' ? 1 : 2,
    };
    await announce(tx, { scope: 'cases', event, tenantId: region_id, payload: { ...payload } });
  }
};
