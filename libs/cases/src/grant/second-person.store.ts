import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

const SECONDS = prepared<{ tenant_id: Uuid; member_id: Uuid }>(
  'cases.second_persons',
  'select tenant_id, member_id from cases.second_persons()',
);

/** Who may be a second person beside those involved: the desk, and the lawfulness adviser of the region. */
export const secondPersons = (tx: TenantTx): Promise<{ tenant_id: Uuid; member_id: Uuid }[]> => tx.read(SECONDS);
