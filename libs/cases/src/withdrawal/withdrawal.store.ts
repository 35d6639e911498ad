import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** The reporter's word; what was told to the desk is sealed with the key of the signal. */
export interface WithdrawalRow {
  readonly tenant_id: Uuid;
  readonly signal_id: Uuid;
  readonly reporter: Uuid;
  /** Null when the code was used. */
  readonly told_to: Uuid | null;
  readonly reason: Buffer | null;
  readonly withdrawn_at: Date;
}

const OF_SIGNALS = prepared<WithdrawalRow>(
  'cases.signal_withdrawals.of_signals',
  `select w.tenant_id, w.signal_id, w.reporter, w.told_to, w.reason, w.withdrawn_at from cases.signal_withdrawals w
   where w.tenant_id = (select sec.t()) and w.signal_id in (select unnest($1::uuid[]))`,
);
const INSERT = prepared(
  'cases.signal_withdrawals.insert',
  `insert into cases.signal_withdrawals (tenant_id, signal_id, reporter, told_to, reason, withdrawn_at)
   select s.tenant_id, s.id, s.reporter, $2::uuid, $3, (select sec.now())
   from cases.signal_status s where s.tenant_id = (select sec.t()) and s.id = $1::uuid on conflict (tenant_id, signal_id) do nothing`,
);

/** Signals of the own municipality that were split from one. */
const SPLITS = prepared<{ id: Uuid }>(
  'cases.signals.splits_from',
  'select s.id from cases.signals s where s.tenant_id = (select sec.t()) and s.split_from = $1::uuid',
);

export const splitsFrom = async (tx: TenantTx, signalId: Uuid): Promise<Uuid[]> =>
  (await tx.read(SPLITS, [signalId])).map(({ id }) => id);

export const withdrawalsOf = (tx: TenantTx, signalIds: readonly Uuid[]): Promise<WithdrawalRow[]> =>
  tx.read(OF_SIGNALS, [signalIds]);

/** 0 when it was withdrawn before. */
export const insertWithdrawal = (
  tx: TenantTx,
  signalId: Uuid,
  told: { to: Uuid; reason: Buffer } | null,
): Promise<number> => tx.write(INSERT, [signalId, told?.to ?? null, told?.reason ?? null]);
