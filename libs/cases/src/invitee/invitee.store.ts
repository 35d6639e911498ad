import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** Somebody beside a case. */
export interface CaseMember {
  readonly case_id: Uuid;
  readonly member_id: Uuid;
}

const INVITABLE = prepared<CaseMember>(
  'cases.invitees.invitable',
  `select w.case_id, w.member_id from unnest($1::uuid[], $2::uuid[]) w (case_id, member_id)
   where exists (select from cases.seat(w.member_id))
     and not exists (select from cases.kept_from(w.case_id) k where k.member_id = w.member_id)`,
);

/** Those who have a seat in the region and, as far as the caller may know, no conflict of interest. */
export const invitableOf = (tx: TenantTx, wanted: readonly CaseMember[]): Promise<CaseMember[]> =>
  tx.read(INVITABLE, [wanted.map((each) => each.case_id), wanted.map((each) => each.member_id)]);
