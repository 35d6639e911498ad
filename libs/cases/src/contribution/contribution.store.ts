import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { SourceRegime } from '../domain/contribution.js';

export interface ContributionRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly contributor_id: Uuid;
  readonly organisation_id: Uuid | null;
  readonly source_regime: SourceRegime;
  readonly professional_secrecy: boolean;
  readonly oral_only: boolean;
  readonly sealed: Buffer | null;
  readonly given_at: Date;
}

export interface ContributionInsert {
  readonly id: Uuid;
  readonly caseTenantId: Uuid;
  readonly caseId: Uuid;
  readonly sourceRegime: SourceRegime;
  readonly professionalSecrecy: boolean;
  readonly oralOnly: boolean;
  readonly sealed: Buffer | null;
}

const OF_CASES = prepared<ContributionRow>(
  'cases.contributions.of_cases',
  `select c.tenant_id, c.id, c.case_id, c.contributor_id, c.organisation_id, c.source_regime, c.professional_secrecy, c.oral_only, c.sealed,
     c.given_at
   from unnest($1::uuid[]) wanted, lateral (
     select * from cases.contributions n where n.case_id = wanted order by n.given_at desc, n.id desc limit $2
   ) c order by c.given_at desc, c.id desc`,
);
/** A case that the caller was asked to contribute to. */
export interface AskedCaseRow {
  readonly id: Uuid;
  readonly tenant_id: Uuid;
  readonly subject_id: Uuid | null;
}

const ASKED = prepared<AskedCaseRow>(
  'cases.contributions.asked',
  `select distinct on (g.object_id) g.object_id as id, g.tenant_id, g.subject_id from cases.grants g
   where g.object_id in (select unnest($1::uuid[])) and g.member_id = (select sec.m()) and g.question is not null
     and array_position((select cases.my_grants('CONTRIBUTE')), g.object_id) is not null order by g.object_id, g.valid_until desc`,
);
const INSERT = prepared(
  'cases.contributions.insert',
  `insert into cases.contributions (tenant_id, id, case_tenant_id, case_id, contributor_id, organisation_id, source_regime, professional_secrecy,
     oral_only, sealed, given_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, (select sec.m()), (select cases.my_organisation()), $4, $5, $6, $7, (select sec.now()))`,
);

/** Contributions to cases, newest first, at most so many of each. */
export const contributionsOf = (tx: TenantTx, caseIds: readonly Uuid[], atMost: number): Promise<ContributionRow[]> =>
  tx.read(OF_CASES, [caseIds, atMost]);

/** Those of the cases that the caller was asked to contribute to, without reading them. */
export const askedCases = (tx: TenantTx, caseIds: readonly Uuid[]): Promise<AskedCaseRow[]> =>
  tx.read(ASKED, [caseIds]);

export const insertContribution = (tx: TenantTx, row: ContributionInsert): Promise<number> =>
  tx.write(INSERT, [
    row.id,
    row.caseTenantId,
    row.caseId,
    row.sourceRegime,
    row.professionalSecrecy,
    row.oralOnly,
    row.sealed,
  ]);
