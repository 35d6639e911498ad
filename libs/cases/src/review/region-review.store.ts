import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** A question of a municipality to a named person of the partnership: what the region keeps of it. */
export interface RegionReviewRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly municipality_id: Uuid;
  readonly signal_id: Uuid;
  readonly subject_id: Uuid | null;
  readonly theme: string;
  readonly reader_id: Uuid;
  readonly due_at: Date;
  readonly agreed: boolean | null;
  readonly note: Buffer | null;
  readonly decided_at: Date | null;
}

const COLUMNS =
  'w.tenant_id, w.id, w.municipality_id, w.signal_id, w.subject_id, w.theme, w.reader_id, w.due_at, w.agreed, w.note, w.decided_at';

const BY_ID = prepared<RegionReviewRow>(
  'cases.region_reviews.by_id',
  `select ${COLUMNS} from cases.region_reviews w where w.id = $1::uuid`,
);
const MINE = prepared<RegionReviewRow>(
  'cases.region_reviews.mine',
  `select ${COLUMNS} from cases.region_reviews w
   where w.tenant_id = (select sec.r()) and w.reader_id = (select sec.m()) and w.agreed is null and w.dropped_at is null and w.due_at > (select sec.now())
   order by w.due_at, w.id limit 100`,
);
const OPEN = prepared(
  'cases.region_reviews.open',
  `insert into cases.region_reviews as old (tenant_id, id, municipality_id, signal_id, subject_id, theme, about, reader_id, due_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7::uuid, $8) on conflict (tenant_id, id) do nothing`,
);
const ANSWER = prepared(
  'cases.region_reviews.answer',
  `update cases.region_reviews set agreed = $2, note = $3, decided_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and agreed is null and dropped_at is null`,
);
const DROP = prepared(
  'cases.region_reviews.drop',
  `update cases.region_reviews set dropped_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and agreed is null and dropped_at is null`,
);

export const regionReviewById = async (tx: TenantTx, id: Uuid): Promise<RegionReviewRow | null> =>
  (await tx.read(BY_ID, [id]))[0] ?? null;

/** What waits for the caller and may still be answered. */
export const myRegionReviews = (tx: TenantTx): Promise<RegionReviewRow[]> => tx.read(MINE);

export const openRegionReview = (
  tx: TenantTx,
  row: Pick<
    RegionReviewRow,
    'id' | 'municipality_id' | 'signal_id' | 'subject_id' | 'theme' | 'reader_id' | 'due_at'
  > & {
    about: 'CONCLUSION' | 'WAIVER';
  },
): Promise<number> =>
  tx.write(OPEN, [
    row.id,
    row.municipality_id,
    row.signal_id,
    row.subject_id,
    row.theme,
    row.about,
    row.reader_id,
    row.due_at,
  ]);

/** 0 when it was answered or dropped meanwhile. */
export const answerRegionReview = (tx: TenantTx, id: Uuid, agreed: boolean, note: Buffer | null): Promise<number> =>
  tx.write(ANSWER, [id, agreed, note]);

export const dropRegionReview = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(DROP, [id]);
