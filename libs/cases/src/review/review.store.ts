import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { OwnConclusion } from '../domain/signal.js';

/** A question to a second person, with its sealed texts. */
export interface ReviewRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly signal_id: Uuid;
  readonly about: 'CONCLUSION' | 'WAIVER';
  readonly interpretation_version: number;
  readonly conclusion: OwnConclusion | null;
  readonly reason: Buffer | null;
  readonly asked_by: Uuid;
  readonly asked_at: Date;
  readonly due_at: Date;
  readonly reader_tenant_id: Uuid | null;
  readonly reader_id: Uuid | null;
  readonly agreed: boolean | null;
  readonly note: Buffer | null;
  readonly decided_by: Uuid | null;
  readonly decided_at: Date | null;
  readonly dropped_at: Date | null;
  /** Dropped because nobody who was asked could read it any longer. */
  readonly given_back: boolean;
  /** Whether the caller has the interpretation by a grant. */
  readonly granted: boolean;
}

const COLUMNS = `w.tenant_id, w.id, w.signal_id, w.about, w.interpretation_version, w.conclusion, w.reason, w.asked_by, w.asked_at, w.due_at,
  w.reader_tenant_id, w.reader_id, w.agreed, w.note, w.decided_by, w.decided_at, w.dropped_at, w.given_back,
  array_position((select cases.my_grants('INTERPRETATION')), w.signal_id) is not null as granted`;

const BY_ID = prepared<ReviewRow>(
  'cases.signal_reviews.by_id',
  `select ${COLUMNS} from cases.signal_reviews w where w.id = $1::uuid`,
);
const OPEN_OF = prepared<ReviewRow>(
  'cases.signal_reviews.open_of',
  `select ${COLUMNS} from cases.signal_reviews w
   where w.tenant_id = (select sec.t()) and w.signal_id = $1::uuid and w.agreed is null and w.dropped_at is null`,
);
const LAST_OF = prepared<ReviewRow>(
  'cases.signal_reviews.last_of',
  `select distinct on (w.signal_id) ${COLUMNS} from cases.signal_reviews w
   where w.signal_id in (select unnest($1::uuid[])) order by w.signal_id, w.asked_at desc, w.id desc`,
);
const INSERT = prepared(
  'cases.signal_reviews.insert',
  `insert into cases.signal_reviews (tenant_id, id, signal_id, about, interpretation_version, conclusion, reason, asked_by, asked_at, due_at,
     reader_tenant_id, reader_id)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, $4, $5, $6, (select sec.m()), (select sec.now()), $7, $8::uuid, $9::uuid)`,
);
const SETTLE = prepared(
  'cases.signal_reviews.settle',
  `update cases.signal_reviews set agreed = $2, note = $3, decided_by = $4::uuid, decided_at = $5
   where tenant_id = (select sec.t()) and id = $1::uuid and agreed is null and dropped_at is null`,
);
const DROP = prepared(
  'cases.signal_reviews.drop',
  `update cases.signal_reviews set dropped_at = (select sec.now()), given_back = $2
   where tenant_id = (select sec.t()) and id = $1::uuid and agreed is null and dropped_at is null`,
);
const MAY = prepared<{ may: boolean }>(
  'cases.may_review',
  'select cases.may_review($1::uuid, $2::uuid, $3::uuid) as may',
);
const READER = prepared<{ tenant_id: Uuid; id: Uuid }>(
  'cases.region_reader',
  `select tenant_id, id from cases.region_reader($1::uuid, (select array_agg(w.reader_id) from cases.signal_reviews w
     where w.tenant_id = (select sec.t()) and w.signal_id = $1::uuid and w.dropped_at >= w.due_at))`,
);

/** A new question. */
export type ReviewInsert = Pick<
  ReviewRow,
  | 'id'
  | 'signal_id'
  | 'about'
  | 'interpretation_version'
  | 'conclusion'
  | 'reason'
  | 'due_at'
  | 'reader_tenant_id'
  | 'reader_id'
>;

export const reviewById = async (tx: TenantTx, id: Uuid): Promise<ReviewRow | null> =>
  (await tx.read(BY_ID, [id]))[0] ?? null;

/** The question about a signal of the own desk that nobody has answered. */
export const openReviewOf = async (tx: TenantTx, signalId: Uuid): Promise<ReviewRow | null> =>
  (await tx.read(OPEN_OF, [signalId]))[0] ?? null;

/** The last question about each signal, as far as the caller may see it. */
export const lastReviewsOf = (tx: TenantTx, signalIds: readonly Uuid[]): Promise<ReviewRow[]> =>
  tx.read(LAST_OF, [signalIds]);

export const insertReview = (tx: TenantTx, row: ReviewInsert): Promise<number> =>
  tx.write(INSERT, [
    row.id,
    row.signal_id,
    row.about,
    row.interpretation_version,
    row.conclusion,
    row.reason,
    row.due_at,
    row.reader_tenant_id,
    row.reader_id,
  ]);

/** 0 when it was answered or dropped meanwhile. */
export const settleReview = (
  tx: TenantTx,
  id: Uuid,
  answer: { agreed: boolean; note: Buffer | null; decidedBy: Uuid | null; decidedAt: Date },
): Promise<number> => tx.write(SETTLE, [id, answer.agreed, answer.note, answer.decidedBy, answer.decidedAt]);

export const dropReview = (tx: TenantTx, id: Uuid, isGivenBack: boolean): Promise<number> =>
  tx.write(DROP, [id, isGivenBack]);

/** Whether somebody who was asked can still read it. */
export const mayReview = async (
  tx: TenantTx,
  review: Pick<ReviewRow, 'signal_id' | 'asked_by' | 'reader_id'>,
): Promise<boolean> => (await tx.read(MAY, [review.signal_id, review.asked_by, review.reader_id]))[0]?.may ?? false;

/**
 * Who of the partnership looks where a desk has one person: the lawfulness adviser, else the coordinator. Nobody kept away from
 * the signal or shut out by a restriction, and somebody else than who let a question about it lie.
 */
export const regionReader = async (tx: TenantTx, signalId: Uuid): Promise<{ tenant_id: Uuid; id: Uuid } | null> =>
  (await tx.read(READER, [signalId]))[0] ?? null;
