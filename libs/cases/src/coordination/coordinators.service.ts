import type { Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { regionCoordinators } from './coordination.store.js';

/** Whether somebody may get access for process coordination. */
export const isCoordinator = async (tx: TenantTx, memberId: Uuid): Promise<boolean> =>
  (await regionCoordinators(tx)).some(({ member_id }) => member_id === memberId);
