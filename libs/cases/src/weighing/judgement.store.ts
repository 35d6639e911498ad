import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { Outcome } from '../domain/weighing.js';

export interface JudgementRow {
  readonly weighing_id: Uuid;
  readonly member_id: Uuid;
  readonly preferred_outcome: Outcome;
  readonly sealed: Buffer;
  readonly submitted_at: Date;
}

/** The texts of a conclusion, each sealed with the key of the weighing. */
export interface ConclusionRow {
  readonly id: Uuid;
  readonly rationale: Buffer;
  readonly proportionality: Buffer;
  readonly subsidiarity: Buffer;
  readonly dissent: Buffer | null;
}

export interface WeighingKeyRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly version: number;
  readonly wrapped: Buffer;
}

const JUDGEMENTS = prepared<JudgementRow>(
  'cases.judgements.of',
  `select j.weighing_id, j.member_id, j.preferred_outcome, j.sealed, j.submitted_at from cases.judgements j
   where j.tenant_id = (select sec.r()) and j.weighing_id in (select unnest($1::uuid[])) order by j.submitted_at, j.member_id`,
);
const INSERT = prepared(
  'cases.judgements.insert',
  `insert into cases.judgements (tenant_id, weighing_id, member_id, preferred_outcome, sealed, submitted_at)
   values ((select sec.r()), $1::uuid, (select sec.m()), $2, $3, $4)`,
);
const CONCLUSIONS = prepared<ConclusionRow>(
  'cases.weighing_conclusions.of',
  `select c.id, c.rationale, c.proportionality, c.subsidiarity, c.dissent from cases.weighing_conclusions c
   where c.tenant_id = (select sec.r()) and c.id in (select unnest($1::uuid[]))`,
);
const INSERT_CONCLUSION = prepared(
  'cases.weighing_conclusions.insert',
  `insert into cases.weighing_conclusions (tenant_id, id, municipality_id, rationale, proportionality, subsidiarity, dissent)
   values ((select sec.r()), $1::uuid, $2::uuid, $3, $4, $5, $6)`,
);
const KEYS = prepared<WeighingKeyRow>(
  'cases.weighing_keys.of',
  `select distinct on (k.id) k.tenant_id, k.id, k.version, k.wrapped from cases.weighing_keys k
   where k.tenant_id = (select sec.r()) and k.id in (select unnest($1::uuid[])) order by k.id, k.version desc`,
);
const KEEP_KEY = prepared(
  'cases.weighing_keys.keep',
  `insert into cases.weighing_keys (tenant_id, id, municipality_id, version, wrapped) values ((select sec.r()), $1::uuid, $2::uuid, $3, $4)`,
);

/** Judgements the caller may read now: the own one, and all of them once the table meets. */
export const judgementsOf = (tx: TenantTx, ids: readonly Uuid[]): Promise<JudgementRow[]> => tx.read(JUDGEMENTS, [ids]);

/** The caller's own judgement. */
export const insertJudgement = (
  tx: TenantTx,
  weighingId: Uuid,
  { preferredOutcome, sealed }: { preferredOutcome: Outcome; sealed: Buffer },
): Promise<number> => tx.write(INSERT, [weighingId, preferredOutcome, sealed, tx.now]);

export const conclusionsOf = (tx: TenantTx, ids: readonly Uuid[]): Promise<ConclusionRow[]> =>
  tx.read(CONCLUSIONS, [ids]);

export const insertConclusion = (tx: TenantTx, municipalityId: Uuid, row: ConclusionRow): Promise<number> =>
  tx.write(INSERT_CONCLUSION, [
    row.id,
    municipalityId,
    row.rationale,
    row.proportionality,
    row.subsidiarity,
    row.dissent,
  ]);

export const weighingKeys = (tx: TenantTx, ids: readonly Uuid[]): Promise<WeighingKeyRow[]> => tx.read(KEYS, [ids]);

export const keepWeighingKey = (
  tx: TenantTx,
  { id, municipality_id }: { id: Uuid; municipality_id: Uuid },
  version: number,
  wrapped: Buffer,
): Promise<number> => tx.write(KEEP_KEY, [id, municipality_id, version, wrapped]);
