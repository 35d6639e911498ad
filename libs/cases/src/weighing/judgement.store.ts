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

export interface WeighingKeyRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly version: number;
  readonly wrapped: Buffer;
}

const JUDGEMENTS = prepared<JudgementRow>(
  'cases.judgements.of',
  'select j.weighing_id, j.member_id, j.preferred_outcome, j.sealed, j.submitted_at from cases.judgements j where j.weighing_id in (select unnest($1::uuid[])) order by j.submitted_at, j.member_id',
);
const INSERT = prepared(
  'cases.judgements.insert',
  `insert into cases.judgements (tenant_id, weighing_id, member_id, preferred_outcome, sealed, submitted_at)
   values ((select sec.r()), $1::uuid, (select sec.m()), $2, $3, $4)`,
);
const KEYS = prepared<WeighingKeyRow>(
  'cases.weighing_keys.of',
  'select k.tenant_id, k.id, k.version, k.wrapped from cases.weighing_keys k where k.id in (select unnest($1::uuid[])) order by k.version',
);
const KEEP_KEY = prepared(
  'cases.weighing_keys.keep',
  'insert into cases.weighing_keys (tenant_id, id, version, wrapped) values ((select sec.r()), $1::uuid, $2, $3)',
);

/** Judgements the caller may read now: the own one, and all of them once the table meets. */
export const judgementsOf = (tx: TenantTx, ids: readonly Uuid[]): Promise<JudgementRow[]> => tx.read(JUDGEMENTS, [ids]);

export const insertJudgement = (
  tx: TenantTx,
  weighingId: Uuid,
  row: { preferredOutcome: Outcome; sealed: Buffer; at: Date },
): Promise<number> => tx.write(INSERT, [weighingId, row.preferredOutcome, row.sealed, row.at]);

export const weighingKeys = (tx: TenantTx, ids: readonly Uuid[]): Promise<WeighingKeyRow[]> => tx.read(KEYS, [ids]);

export const keepWeighingKey = (tx: TenantTx, id: Uuid, version: number, wrapped: Buffer): Promise<number> =>
  tx.write(KEEP_KEY, [id, version, wrapped]);
