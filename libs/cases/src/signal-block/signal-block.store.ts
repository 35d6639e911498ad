import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** Somebody who is or was kept away; the reason is sealed with the key of the signal. */
export interface SignalBlockRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly signal_id: Uuid;
  readonly member_id: Uuid;
  readonly reason: Buffer;
  readonly recorded_by: Uuid;
  readonly recorded_at: Date;
  readonly lifted_at: Date | null;
}

const OF_SIGNALS = prepared<SignalBlockRow>(
  'cases.signal_blocks.of_signals',
  `select b.tenant_id, b.id, b.signal_id, b.member_id, b.reason, b.recorded_by, b.recorded_at, b.lifted_at from cases.signal_blocks b
   where b.tenant_id = (select sec.t()) and b.signal_id in (select unnest($1::uuid[])) order by b.recorded_at desc, b.id limit 500`,
);
const AT_DESK = prepared<{ signal_id: Uuid; member_id: Uuid }>(
  'cases.signal_blocks.at_desk',
  `select s.id as signal_id, d.member_id from unnest($1::uuid[]) s (id) join cases.desk_members d on d.tenant_id = (select sec.t()) and d.active
     and not exists (select from cases.signal_blocks b where b.tenant_id = d.tenant_id and b.signal_id = s.id and b.member_id = d.member_id and b.lifted_at is null)
   order by s.id, d.part desc, d.member_id`,
);
const INSERT = prepared(
  'cases.signal_blocks.insert',
  `insert into cases.signal_blocks (tenant_id, id, signal_id, member_id, reason, recorded_by, recorded_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4, (select sec.m()), (select sec.now()))`,
);
const LIFT = prepared(
  'cases.signal_blocks.lift',
  `update cases.signal_blocks set lifted_by = (select sec.m()), lifted_at = (select sec.now())
   where tenant_id = (select sec.t()) and signal_id = $1::uuid and id = $2::uuid and lifted_at is null`,
);

export const signalBlocksOf = (tx: TenantTx, signalIds: readonly Uuid[]): Promise<SignalBlockRow[]> =>
  tx.read(OF_SIGNALS, [signalIds]);

/** Who of the own desk is not kept away from each signal, liaisons first. */
export const atDeskOf = (tx: TenantTx, signalIds: readonly Uuid[]): Promise<{ signal_id: Uuid; member_id: Uuid }[]> =>
  tx.read(AT_DESK, [signalIds]);

export const insertSignalBlock = (
  tx: TenantTx,
  row: Pick<SignalBlockRow, 'id' | 'signal_id' | 'member_id' | 'reason'>,
): Promise<number> => tx.write(INSERT, [row.id, row.signal_id, row.member_id, row.reason]);

/** 0 when it was lifted already. */
export const liftSignalBlock = (tx: TenantTx, signalId: Uuid, id: Uuid): Promise<number> =>
  tx.write(LIFT, [signalId, id]);
