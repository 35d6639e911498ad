import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CaseStatus } from '../domain/case-file.js';

/** A case as far as a package needs its row. */
export interface PackedRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly number: string;
  readonly theme: string;
  readonly regime: string;
  readonly purpose: string;
  readonly status: CaseStatus;
  readonly subject_id: Uuid | null;
  readonly opened_at: Date;
  readonly involved: boolean;
}

/** A contribution with its contributor's answer to passing it on. */
export interface GivenRow {
  readonly id: Uuid;
  readonly source_regime: string;
  readonly oral_only: boolean;
  readonly consented_at: Date | null;
  readonly sealed: Buffer | null;
  readonly given_at: Date;
}

const CASE = prepared<PackedRow>(
  'cases.case_package.case',
  `select c.tenant_id, c.id, c.number, c.theme, c.regime, c.purpose, c.status, c.subject_id, c.opened_at,
     array_position((select cases.my_cases()), c.id) is not null as involved
   from cases.case_files c where c.tenant_id = (select sec.t()) and c.id = $1::uuid`,
);
const GIVEN = prepared<GivenRow>(
  'cases.case_package.contributions',
  `select k.id, k.source_regime, k.oral_only, w.consented_at, case when w.consented_at is null then null else k.sealed end as sealed, k.given_at
   from cases.contributions k left join lateral (
     select case when 'EXPORT' = any (l.uses) and (l.until is null or (select sec.now()) < l.until) then l.decided_at end as consented_at
     from cases.contribution_consents l where l.contribution_id = coalesce(k.adds_to, k.id) order by l.decided_at desc, l.id desc limit 1
   ) w on true where k.case_id = $1::uuid order by k.given_at, k.id`,
);

export const packedCase = async (tx: TenantTx, id: Uuid): Promise<PackedRow | null> =>
  (await tx.read(CASE, [id]))[0] ?? null;

/** Contributions to a case; the text of those that must stay is not even read. */
export const givenTo = (tx: TenantTx, caseId: Uuid): Promise<GivenRow[]> => tx.read(GIVEN, [caseId]);
