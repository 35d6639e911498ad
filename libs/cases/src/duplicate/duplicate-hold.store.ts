import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** A mark that waits to be compared. */
export interface HoldRow {
  readonly tenant_id: Uuid;
  readonly offer_id: Uuid;
  readonly municipality_id: Uuid;
  readonly signal_id: Uuid;
}

/** How many marks of a municipality wait, and until when the last of them does. */
export interface HeldRow {
  readonly tenant_id: Uuid;
  readonly municipality_id: Uuid;
  readonly marks: number;
  readonly until: Date;
}

const HOLD = prepared(
  'cases.duplicate_holds.insert',
  `insert into cases.duplicate_holds (tenant_id, offer_id, municipality_id, signal_id, due_at)
   select (select sec.t()), $1::uuid, $2::uuid, $3::uuid, (select sec.now()) + make_interval(days => 1 + (count(*) / $4)::int)
   from cases.duplicate_holds h where h.tenant_id = (select sec.t()) and h.municipality_id = $2::uuid on conflict do nothing`,
);
const DUE = prepared<HoldRow>(
  'cases.duplicate_holds.due',
  `select h.tenant_id, h.offer_id, h.municipality_id, h.signal_id from cases.duplicate_holds h
   where h.tenant_id = (select sec.t()) and h.offer_id = $1::uuid and h.due_at <= (select sec.now())`,
);
const HELD = prepared<HeldRow>(
  'cases.duplicate_holds.held',
  `select h.tenant_id, h.municipality_id, count(*)::int as marks, max(h.due_at) as until from cases.duplicate_holds h
   where h.tenant_id = (select sec.r()) group by h.tenant_id, h.municipality_id order by until, h.municipality_id limit $1`,
);
const RELEASE = prepared(
  'cases.duplicate_holds.release',
  'delete from cases.duplicate_holds where tenant_id = (select sec.t()) and offer_id = $1::uuid',
);
const FORGET = prepared(
  'cases.duplicate_holds.forget',
  'delete from cases.duplicate_holds where tenant_id = (select sec.t()) and signal_id = $1::uuid',
);
const FORGET_ALL = prepared(
  'cases.duplicate_holds.forget_all',
  'delete from cases.duplicate_holds where tenant_id = (select sec.t())',
);

/** Until tomorrow, or a day later for each `perDay` marks of the municipality that wait before it. */
export const holdMark = (tx: TenantTx, mark: Omit<HoldRow, 'tenant_id'>, perDay: number): Promise<number> =>
  tx.write(HOLD, [mark.offer_id, mark.municipality_id, mark.signal_id, perDay]);

export const dueHold = async (tx: TenantTx, offerId: Uuid): Promise<HoldRow | null> =>
  (await tx.read(DUE, [offerId]))[0] ?? null;

/** By municipality of the own region, the one that waits shortest first. */
export const heldMarks = (tx: TenantTx, atMost: number): Promise<HeldRow[]> => tx.read(HELD, [atMost]);

export const releaseMark = (tx: TenantTx, offerId: Uuid): Promise<number> => tx.write(RELEASE, [offerId]);

export const forgetHolds = (tx: TenantTx, signalId: Uuid): Promise<number> => tx.write(FORGET, [signalId]);

export const forgetAllHolds = (tx: TenantTx): Promise<number> => tx.write(FORGET_ALL, []);
