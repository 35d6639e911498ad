import type { Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { regionCoordinators } from './coordination.store.js';

/** The coordinators of the caller's region, by name: who carries cards further, and may get access for process coordination. */
export const coordinatorsOf = (tx: TenantTx): Promise<readonly Uuid[]> => regionCoordinators(tx);

/** Whether somebody is one of them now. */
export const isCoordinator = async (tx: TenantTx, memberId: Uuid): Promise<boolean> =>
  (await regionCoordinators(tx)).includes(memberId);

/** Whether a purpose may be somebody’s: one that makes process coordinator is for those coordinators alone. */
export const mayHold = async (
  tx: TenantTx,
  { for_coordinator }: { readonly for_coordinator: boolean },
  memberId: Uuid,
): Promise<boolean> => !for_coordinator || (await isCoordinator(tx, memberId));
