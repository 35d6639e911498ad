import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { FeedbackLevel } from '../domain/feedback.js';

export interface FeedbackInsert {
  readonly level: FeedbackLevel;
  readonly advice: Buffer | null;
  readonly outcomeNeed: Buffer | null;
  readonly at: Date;
}

const INSERT = prepared(
  'cases.feedbacks.insert',
  `insert into cases.feedbacks (tenant_id, signal_id, level, advice, outcome_need, given_by, given_at)
   values ((select sec.t()), $1::uuid, $2, $3, $4, (select sec.m()), $5)`,
);

export const insertFeedback = (tx: TenantTx, signalId: Uuid, row: FeedbackInsert): Promise<number> =>
  tx.write(INSERT, [signalId, row.level, row.advice, row.outcomeNeed, row.at]);
