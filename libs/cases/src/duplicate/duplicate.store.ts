import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

export interface CheckRow {
  readonly tenant_id: Uuid;
  readonly version: number;
  readonly is_on: boolean;
  readonly covenant: string | null;
  readonly dpia: string | null;
  readonly decided_by: Uuid;
  readonly decided_at: Date;
}

export interface MarkRow {
  readonly tenant_id: Uuid;
  readonly offer_id: Uuid;
  readonly municipality_id: Uuid;
  readonly signal_id: Uuid;
}

export interface NoticeRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly municipality_id: Uuid;
  readonly signal_id: Uuid;
  readonly other_municipality_id: Uuid;
  readonly other_signal_id: Uuid;
  readonly number: string | null;
  readonly other_number: string | null;
  readonly subject_id: Uuid | null;
  readonly other_subject_id: Uuid | null;
  readonly told_at: Date;
}

const CHECK = prepared<CheckRow>(
  'cases.duplicate_checks.present',
  `select tenant_id, version, is_on, covenant, dpia, decided_by, decided_at from cases.duplicate_checks
   where tenant_id = (select sec.r()) order by version desc limit 1`,
);
const DECIDE = prepared(
  'cases.duplicate_checks.insert',
  `insert into cases.duplicate_checks (tenant_id, version, is_on, covenant, dpia, decided_by, decided_at)
   values ((select sec.r()), $1, $2, $3, $4, (select sec.m()), (select sec.now())) on conflict do nothing`,
);
const LAY = prepared(
  'cases.subject_marks.insert',
  `insert into cases.subject_marks (tenant_id, offer_id, municipality_id, signal_id, mark, made_at)
   values ((select sec.r()), $1::uuid, (select sec.t()), $2::uuid, $3, (select sec.now())) on conflict do nothing`,
);
const MADE = prepared<{ made: number }>(
  'cases.subject_marks.made',
  `select count(*)::int as made from cases.subject_marks
   where tenant_id = (select sec.t()) and municipality_id = $1::uuid and made_at > (select sec.now()) - interval '1 day'`,
);
const ALIKE = prepared<MarkRow>(
  'cases.subject_marks.alike',
  `select o.tenant_id, o.offer_id, o.municipality_id, o.signal_id from cases.subject_marks m
   join cases.subject_marks o on o.tenant_id = m.tenant_id and o.mark = m.mark and o.municipality_id <> m.municipality_id
   where m.tenant_id = (select sec.t()) and m.offer_id = $1::uuid order by o.made_at limit 20`,
);
const FORGET_MARKS = prepared(
  'cases.subject_marks.forget',
  'delete from cases.subject_marks where tenant_id = (select sec.t()) and signal_id = $1::uuid',
);
const FORGET_ALL = prepared(
  'cases.subject_marks.forget_all',
  'delete from cases.subject_marks where tenant_id = (select sec.t())',
);
const FORGET_ALL_NOTICES = prepared(
  'cases.duplicate_notices.forget_all',
  'delete from cases.duplicate_notices where tenant_id = (select sec.t())',
);
const TELL = prepared(
  'cases.duplicate_notices.insert',
  `insert into cases.duplicate_notices (tenant_id, id, municipality_id, signal_id, other_municipality_id, other_signal_id, told_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, (select sec.now())) on conflict do nothing`,
);
const OPEN_NOTICES = prepared<NoticeRow>(
  'cases.duplicate_notices.open',
  `select n.tenant_id, n.id, n.municipality_id, n.signal_id, n.other_municipality_id, n.other_signal_id, n.told_at,
     one.number, one.subject_id, other.number as other_number, other.subject_id as other_subject_id
   from cases.duplicate_notices n
   left join lateral (select w.number, w.subject_id from cases.weighings w where w.tenant_id = n.tenant_id and w.signal_id = n.signal_id
     order by w.opened_at desc limit 1) one on true
   left join lateral (select w.number, w.subject_id from cases.weighings w where w.tenant_id = n.tenant_id and w.signal_id = n.other_signal_id
     order by w.opened_at desc limit 1) other on true
   where n.tenant_id = (select sec.r()) and n.handled_at is null order by n.told_at desc, n.id limit $1`,
);
const HANDLE = prepared(
  'cases.duplicate_notices.handle',
  `update cases.duplicate_notices set handled_by = (select sec.m()), handled_at = (select sec.now())
   where tenant_id = (select sec.r()) and id = $1::uuid and handled_at is null`,
);
const FORGET_NOTICES = prepared(
  'cases.duplicate_notices.forget',
  'delete from cases.duplicate_notices where tenant_id = (select sec.t()) and $1::uuid in (signal_id, other_signal_id)',
);

/** The last decision of the region; null when there was none. */
export const presentCheck = async (tx: TenantTx): Promise<CheckRow | null> => (await tx.read(CHECK, []))[0] ?? null;

/** 0 when somebody else decided meanwhile. */
export const insertDecision = (
  tx: TenantTx,
  version: number,
  isOn: boolean,
  covenant: string | null,
  dpia: string | null,
) => tx.write(DECIDE, [version, isOn, covenant, dpia]);

/** Once per offer. */
export const layMark = (tx: TenantTx, offerId: Uuid, signalId: Uuid, mark: Buffer): Promise<number> =>
  tx.write(LAY, [offerId, signalId, mark]);

/** How many marks a municipality laid within a day. */
export const marksOfDay = async (tx: TenantTx, municipalityId: Uuid): Promise<number> =>
  (await tx.read(MADE, [municipalityId]))[0]?.made ?? 0;

/** Marks of other municipalities like the one of an offer, oldest first, at most 20. */
export const marksLike = (tx: TenantTx, offerId: Uuid): Promise<MarkRow[]> => tx.read(ALIKE, [offerId]);

export const forgetMarks = (tx: TenantTx, signalId: Uuid): Promise<number> => tx.write(FORGET_MARKS, [signalId]);

export const forgetAllMarks = (tx: TenantTx): Promise<number> => tx.write(FORGET_ALL, []);

/** One notice per pair of signals, in whatever order they came. */
export const tellPair = (tx: TenantTx, id: Uuid, [one, other]: readonly [MarkRow, MarkRow]): Promise<number> =>
  tx.write(TELL, [id, one.municipality_id, one.signal_id, other.municipality_id, other.signal_id]);

export const openNotices = (tx: TenantTx, atMost: number): Promise<NoticeRow[]> => tx.read(OPEN_NOTICES, [atMost]);

/** 0 when there is none, or it was handled. */
export const handleNotice = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(HANDLE, [id]);

export const forgetNotices = (tx: TenantTx, signalId: Uuid): Promise<number> => tx.write(FORGET_NOTICES, [signalId]);

export const forgetAllNotices = (tx: TenantTx): Promise<number> => tx.write(FORGET_ALL_NOTICES, []);
