import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { Regime, RegimeProposalStatus } from '../domain/regime.js';

export interface ProposalRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly from_regime: Regime;
  readonly to_regime: Regime;
  readonly reason: Buffer;
  readonly status: RegimeProposalStatus;
  readonly asked_by: Uuid;
  readonly asked_at: Date;
  readonly decided_by: Uuid | null;
  readonly decided_at: Date | null;
  readonly review_id: Uuid | null;
  readonly agrees: boolean | null;
  readonly note: Buffer | null;
  readonly reviewed_by: Uuid | null;
  readonly reviewed_at: Date | null;
}

const OF_CASES = prepared<ProposalRow>(
  'cases.regime_proposals.of_cases',
  `select p.tenant_id, p.id, p.case_id, p.from_regime, p.to_regime, p.reason, p.status, p.asked_by, p.asked_at, p.decided_by, p.decided_at,
     r.id as review_id, r.agrees, r.note, r.reviewed_by, r.reviewed_at
   from unnest($1::uuid[]) wanted, lateral (
     select * from cases.regime_proposals n where n.case_id = wanted order by n.asked_at desc, n.id desc limit $2
   ) p left join lateral (
     select * from cases.regime_reviews v where v.proposal_id = p.id order by v.reviewed_at limit 1
   ) r on true order by p.asked_at desc, p.id desc`,
);
const WAITING = prepared<{ tenant_id: Uuid; case_id: Uuid; asked_by: Uuid; reviewed: boolean }>(
  'cases.regime_proposals.waiting',
  `select p.tenant_id, p.case_id, p.asked_by, exists (select from cases.regime_reviews r where r.proposal_id = p.id) as reviewed
   from cases.regime_proposals p
   where p.case_id in (select unnest((select cases.my_cases()) || (select cases.my_grants('NARRATIVE')))) and p.status = 'ASKED'
   order by p.asked_at, p.id limit $1`,
);
const INSERT = prepared(
  'cases.regime_proposals.insert',
  `insert into cases.regime_proposals (tenant_id, id, case_id, from_regime, to_regime, reason, status, asked_by, asked_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, $4, $5, 'ASKED', (select sec.m()), (select sec.now())) on conflict do nothing`,
);
const REVIEW = prepared(
  'cases.regime_reviews.insert',
  `insert into cases.regime_reviews (tenant_id, id, case_tenant_id, case_id, proposal_id, agrees, note, reviewed_by, reviewed_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6, (select sec.m()), (select sec.now()))`,
);
const DECIDE = prepared(
  'cases.regime_proposals.decide',
  `update cases.regime_proposals set status = $2, decided_by = (select sec.m()), decided_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and status = 'ASKED'`,
);
const SET_REGIME = prepared(
  'cases.case_files.set_regime',
  `update cases.case_files set regime = $3, purpose = $4, version = version + 1 where tenant_id = (select sec.t()) and id = $1::uuid and version = $2`,
);

/** Proposals of cases, newest first, at most so many of each, with what the first adviser said. */
export const proposalsOf = (tx: TenantTx, caseIds: readonly Uuid[], atMost: number): Promise<ProposalRow[]> =>
  tx.read(OF_CASES, [caseIds, atMost]);

/** Proposals nobody decided on, oldest first. */
export const waitingProposals = (tx: TenantTx, atMost: number) => tx.read(WAITING, [atMost]);

/** 0 while another proposal of the case waits. */
export const insertProposal = (
  tx: TenantTx,
  row: {
    readonly id: Uuid;
    readonly caseId: Uuid;
    readonly from: string;
    readonly to: Regime;
    readonly reason: Buffer;
  },
): Promise<number> => tx.write(INSERT, [row.id, row.caseId, row.from, row.to, row.reason]);

export const insertRegimeReview = (
  tx: TenantTx,
  row: { readonly id: Uuid; readonly proposal: ProposalRow; readonly agrees: boolean; readonly note: Buffer },
): Promise<number> =>
  tx.write(REVIEW, [row.id, row.proposal.tenant_id, row.proposal.case_id, row.proposal.id, row.agrees, row.note]);

/** 0 when somebody decided meanwhile. */
export const decideProposal = (tx: TenantTx, id: Uuid, status: RegimeProposalStatus): Promise<number> =>
  tx.write(DECIDE, [id, status]);

/** The law and the purpose under it; 0 when somebody changed the case since. */
export const setRegime = (
  tx: TenantTx,
  { id, version }: { readonly id: Uuid; readonly version: number },
  regime: Regime,
  purpose: string,
): Promise<number> => tx.write(SET_REGIME, [id, version, regime, purpose]);
