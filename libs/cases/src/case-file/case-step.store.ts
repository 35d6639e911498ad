import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CaseStatus } from '../domain/case-file.js';

const SET = prepared(
  'cases.case_files.set_status',
  `update cases.case_files set status = $3, closed_at = case when $3 = 'CLOSED' then (select sec.now()) end, version = version + 1
   where tenant_id = (select sec.t()) and id = $1::uuid and version = $2`,
);

/** 0 when somebody changed the case since. */
export const setCaseStatus = (tx: TenantTx, id: Uuid, version: number, status: CaseStatus): Promise<number> =>
  tx.write(SET, [id, version, status]);
