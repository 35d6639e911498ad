import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

const SECONDS = prepared<{ tenant_id: Uuid; member_id: Uuid }>(
  'cases.second_persons',
  'select tenant_id, member_id from cases.second_persons()',
);
const KEPT_AWAY = prepared<{ tenant_id: Uuid; member_id: Uuid }>(
  'cases.case_blocks.kept_away',
  'select b.tenant_id, b.member_id from cases.case_blocks b where b.case_id = $1::uuid and b.lifted_at is null',
);

/** Who may be a second person beside those involved: the desk, and the lawfulness adviser of the region. */
export const secondPersons = (tx: TenantTx): Promise<{ tenant_id: Uuid; member_id: Uuid }[]> => tx.read(SECONDS);

/** Whom a conflict of interest keeps away from a case that the caller is involved in. */
export const keptAwayFrom = async (tx: TenantTx, caseId: Uuid): Promise<ReadonlySet<Uuid>> =>
  new Set((await tx.read(KEPT_AWAY, [caseId])).map(({ member_id }) => member_id));
