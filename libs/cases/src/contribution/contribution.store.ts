import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { SaidRow } from '../domain/consent.js';
import type { SourceRegime } from '../domain/contribution.js';

export interface ContributionRow extends SaidRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly contributor_id: Uuid;
  readonly organisation_id: Uuid | null;
  readonly oral_only: boolean;
  readonly sealed: Buffer | null;
  readonly given_at: Date;
  /** The contribution that this one adds to. */
  readonly adds_to: Uuid | null;
  readonly kept_until: Date | null;
  readonly withdrawn_at: Date | null;
}

export interface ContributionInsert {
  readonly id: Uuid;
  readonly caseTenantId: Uuid;
  readonly caseId: Uuid;
  readonly sourceRegime: SourceRegime;
  readonly professionalSecrecy: boolean;
  readonly oralOnly: boolean;
  readonly sealed: Buffer | null;
  readonly addsTo: Uuid | null;
}

const OF_CASES = prepared<ContributionRow>(
  'cases.contributions.of_cases',
  `with first as (select c.* from unnest($1::uuid[]) wanted, lateral (
     select * from cases.contributions n where n.case_id = wanted and n.adds_to is null order by n.given_at desc, n.id desc limit $2) c)
   select c.tenant_id, c.id, c.case_id, c.contributor_id, c.organisation_id, c.source_regime, c.professional_secrecy, c.oral_only, c.sealed,
     c.given_at, c.adds_to, c.kept_until, w.withdrawn_at, coalesce(l.uses, '{}') as uses, l.until, cases.was_told(c.case_id, c.said_at) as was_there
   from (select f.*, f.given_at as said_at from first f
       union all select a.*, f.given_at from cases.contributions a join first f on f.tenant_id = a.tenant_id and f.id = a.adds_to) c
     left join cases.contribution_withdrawals w on w.tenant_id = c.tenant_id and w.id = coalesce(c.adds_to, c.id)
     left join lateral (select n.uses, n.until from cases.contribution_consents n where n.contribution_id = coalesce(c.adds_to, c.id)
       order by n.decided_at desc, n.id desc limit 1) l on true
   order by c.given_at desc, c.id desc`,
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
     oral_only, sealed, adds_to, given_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, (select sec.m()), (select cases.my_organisation()), $4, $5, $6, $7, $8::uuid, (select sec.now()))`,
);
const OWN = prepared<OwnRow>(
  'cases.contributions.own',
  `select c.id, c.tenant_id, c.case_tenant_id, c.case_id, c.contributor_id, c.source_regime, c.professional_secrecy, c.kept_until
   from cases.contributions c where c.tenant_id = (select sec.t()) and c.id = $1::uuid and c.contributor_id = (select sec.m()) and c.adds_to is null
     and not exists (select from cases.contribution_withdrawals w where w.tenant_id = c.tenant_id and w.id = c.id)`,
);
const WITHDRAW = prepared(
  'cases.contribution_withdrawals.insert',
  `insert into cases.contribution_withdrawals (tenant_id, id, case_id, contributor_id, withdrawn_at)
   values ((select sec.t()), $1::uuid, $2::uuid, (select sec.m()), (select sec.now())) on conflict do nothing`,
);
const WITHDRAWN = prepared<{ id: Uuid; withdrawn_at: Date }>(
  'cases.contribution_withdrawals.of',
  'select w.id, w.withdrawn_at from cases.contribution_withdrawals w where w.tenant_id = (select sec.t()) and w.contributor_id = (select sec.m()) and w.id in (select unnest($1::uuid[]))',
);

/** An own contribution that stands, for whoever still reads the case. */
export interface OwnRow {
  readonly id: Uuid;
  readonly tenant_id: Uuid;
  readonly case_tenant_id: Uuid;
  readonly case_id: Uuid;
  readonly contributor_id: Uuid;
  readonly source_regime: SourceRegime;
  readonly professional_secrecy: boolean;
  readonly kept_until: Date | null;
}

/** Contributions to cases with what was added to them, newest first, at most so many of each. */
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
    row.addsTo,
  ]);

export const ownContribution = async (tx: TenantTx, id: Uuid): Promise<OwnRow | null> =>
  (await tx.read(OWN, [id]))[0] ?? null;

/** Destroys the text of an own contribution and of all that was added to it. 0 when it was gone already. */
export const withdrawOwn = (tx: TenantTx, id: Uuid, caseId: Uuid): Promise<number> => tx.write(WITHDRAW, [id, caseId]);

/** When the caller took back own contributions, also those to cases that the caller reads no more. */
export const ownWithdrawals = async (tx: TenantTx, ids: readonly Uuid[]): Promise<ReadonlyMap<string, Date>> =>
  new Map((await tx.read(WITHDRAWN, [ids])).map((row) => [row.id, row.withdrawn_at]));
