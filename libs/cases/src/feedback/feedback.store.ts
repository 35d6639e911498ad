import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { FeedbackLevel } from '../domain/feedback.js';

/** What a reporter was told; the texts are sealed with the key of the signal. */
export interface FeedbackRow {
  readonly tenant_id: Uuid;
  readonly signal_id: Uuid;
  readonly level: FeedbackLevel;
  readonly advice: Buffer | null;
  readonly outcome_need: Buffer | null;
  readonly given_by: Uuid;
  readonly given_at: Date;
}

const OF_SIGNALS = prepared<FeedbackRow>(
  'cases.feedbacks.of_signals',
  `select f.tenant_id, f.signal_id, f.level, f.advice, f.outcome_need, f.given_by, f.given_at from cases.feedbacks f
   where f.tenant_id = (select sec.t()) and f.signal_id in (select unnest($1::uuid[]))`,
);
const INSERT = prepared(
  'cases.feedbacks.insert',
  `insert into cases.feedbacks (tenant_id, signal_id, level, advice, outcome_need, given_by, given_at)
   values ((select sec.t()), $1::uuid, $2, $3, $4, (select sec.m()), $5)`,
);

export const feedbacksOf = (tx: TenantTx, signalIds: readonly Uuid[]): Promise<FeedbackRow[]> =>
  tx.read(OF_SIGNALS, [signalIds]);

export const insertFeedback = (
  tx: TenantTx,
  signalId: Uuid,
  row: Pick<FeedbackRow, 'level' | 'advice' | 'outcome_need'>,
): Promise<number> => tx.write(INSERT, [signalId, row.level, row.advice, row.outcome_need, tx.now]);
