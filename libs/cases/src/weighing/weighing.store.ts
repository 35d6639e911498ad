import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { Urgency } from '../domain/pool.js';
import type { Outcome, WeighingStatus } from '../domain/weighing.js';

export interface WeighingRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly number: string;
  readonly municipality_id: Uuid;
  readonly signal_id: Uuid;
  readonly offer_id: Uuid;
  readonly theme: string;
  readonly urgency: Urgency;
  readonly criteria_version: number;
  readonly composition: readonly string[];
  readonly status: WeighingStatus;
  readonly opened_at: Date;
  readonly opened_text: string;
  readonly judge_by: Date;
  readonly outcome: Outcome | null;
  readonly rationale: Buffer | null;
  readonly proportionality: Buffer | null;
  readonly subsidiarity: Buffer | null;
  readonly dissent: Buffer | null;
  readonly more_from: Uuid | null;
  readonly more_by: string | null;
  readonly concluded_at: Date | null;
  readonly version: number;
  /** The caller sits at this table. */
  readonly on_item: boolean;
}

export interface WeighingMemberRow {
  readonly weighing_id: Uuid;
  readonly member_id: Uuid;
  readonly party_type: string;
  readonly judged_at: Date | null;
}

export interface CriterionRow {
  readonly theme: string;
  readonly version: number;
  readonly code: string;
  readonly text_nl: string;
  readonly text_en: string;
}

/** A weighing as it is made from an offer. */
export interface WeighingInsert {
  readonly id: Uuid;
  readonly number: string;
  readonly municipalityId: Uuid;
  readonly signalId: Uuid;
  readonly offerId: Uuid;
  readonly theme: string;
  readonly urgency: Urgency;
  readonly composition: readonly string[];
  readonly openedAt: Date;
  readonly judgeBy: Date;
}

/** What the table decided; texts are sealed with the key of the weighing. */
export interface Conclusion {
  readonly outcome: Outcome;
  readonly rationale: Buffer;
  readonly proportionality: Buffer;
  readonly subsidiarity: Buffer;
  readonly dissent: Buffer | null;
  readonly moreFrom: Uuid | null;
  readonly moreBy: string | null;
  readonly at: Date;
}

const COLUMNS = `w.tenant_id, w.id, w.number, w.municipality_id, w.signal_id, w.offer_id, w.theme, w.urgency, w.criteria_version, w.composition,
  w.status, w.opened_at, w.opened_at::text as opened_text, w.judge_by, w.outcome, w.rationale, w.proportionality, w.subsidiarity, w.dissent,
  w.more_from, w.more_by::text as more_by, w.concluded_at, w.version,
  array_position((select cases.my_weighings()), w.id) is not null as on_item`;

const BY_IDS = prepared<WeighingRow>(
  'cases.weighings.by_ids',
  `select ${COLUMNS} from cases.weighings w where w.id in (select unnest($1::uuid[]))`,
);
const SLICE = prepared<WeighingRow>(
  'cases.weighings.slice',
  `select ${COLUMNS} from cases.weighings w where w.tenant_id = (select sec.r()) and (not $1::boolean or w.status <> 'CONCLUDED')
     and ($2::timestamptz is null or (w.opened_at, w.id) < ($2, $3::uuid)) order by w.opened_at desc, w.id desc limit $4`,
);
const WAITING = prepared<WeighingRow & { my_judgement_at: Date | null }>(
  'cases.weighings.waiting',
  `select ${COLUMNS}, m.judged_at as my_judgement_at from cases.weighings w
   join cases.weighing_members m on m.tenant_id = w.tenant_id and m.weighing_id = w.id and m.member_id = (select sec.m())
   where w.tenant_id = (select sec.r()) and w.status <> 'CONCLUDED' order by w.judge_by, w.id limit $1`,
);
const MEMBERS = prepared<WeighingMemberRow>(
  'cases.weighing_members.of',
  'select m.weighing_id, m.member_id, m.party_type, m.judged_at from cases.weighing_members m where m.weighing_id in (select unnest($1::uuid[])) order by m.party_type, m.member_id',
);
const CRITERIA = prepared<CriterionRow>(
  'cases.criteria.of',
  `select c.theme, c.version, c.code, c.text_nl, c.text_en from cases.criteria c where c.tenant_id = (select sec.r()) and c.theme = $1 and c.version = $2 order by c.position`,
);
const COUNT_UP = prepared<{ last: number }>(
  'cases.case_counters.up',
  `insert into cases.case_counters as c (tenant_id, year, last) values ((select sec.r()), $1, 1)
   on conflict (tenant_id, year) do update set last = c.last + 1 returning last`,
);
const INSERT = prepared(
  'cases.weighings.insert',
  `insert into cases.weighings (tenant_id, id, number, municipality_id, signal_id, offer_id, theme, urgency, criteria_version, composition, status, opened_at, judge_by)
   select (select sec.r()), $1::uuid, $2, $3::uuid, $4::uuid, $5::uuid, $6, $7,
     (select max(s.version) from cases.criteria_sets s where s.tenant_id = (select sec.r()) and s.theme = $6), $8, 'OPEN', $9, $10`,
);
const BY_OFFER = prepared<{ id: Uuid }>(
  'cases.weighings.by_offer',
  'select w.id from cases.weighings w where w.tenant_id = (select sec.r()) and w.offer_id = $1::uuid',
);
const SEAT = prepared(
  'cases.weighing_members.seat',
  `insert into cases.weighing_members (tenant_id, weighing_id, member_tenant_id, member_id, party_type)
   select (select sec.r()), $1::uuid, t.member_tenant_id, t.member_id, t.party_type from cases.weighing_teams t
   where t.tenant_id = (select sec.r()) and t.theme = $2 and t.active`,
);
const JUDGED = prepared(
  'cases.weighing_members.judged',
  'update cases.weighing_members set judged_at = $2 where tenant_id = (select sec.r()) and weighing_id = $1::uuid and member_id = (select sec.m()) and judged_at is null',
);
const MOVE = prepared(
  'cases.weighings.move',
  'update cases.weighings set status = $3, version = version + 1 where tenant_id = (select sec.r()) and id = $1::uuid and version = $2',
);
const CONCLUDE = prepared(
  'cases.weighings.conclude',
  `update cases.weighings set status = 'CONCLUDED', outcome = $3, rationale = $4, proportionality = $5, subsidiarity = $6, dissent = $7, more_from = $8::uuid,
     more_by = $9::date, concluded_at = $10, concluded_by = (select sec.m()), version = version + 1
   where tenant_id = (select sec.r()) and id = $1::uuid and version = $2`,
);

export const weighingsByIds = (tx: TenantTx, ids: readonly Uuid[]): Promise<WeighingRow[]> => tx.read(BY_IDS, [ids]);

export const weighingById = async (tx: TenantTx, id: Uuid): Promise<WeighingRow | null> =>
  (await weighingsByIds(tx, [id]))[0] ?? null;

export const weighingSlice = (
  tx: TenantTx,
  openOnly: boolean,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<WeighingRow[]> => tx.read(SLICE, [openOnly, after?.[0] ?? null, after?.[1] ?? null, limit]);

/** Open weighings at whose table the caller sits, first deadline first. */
export const weighingsWaiting = (tx: TenantTx, atMost: number) => tx.read(WAITING, [atMost]);

export const membersOf = (tx: TenantTx, ids: readonly Uuid[]): Promise<WeighingMemberRow[]> => tx.read(MEMBERS, [ids]);

export const criteriaOf = (tx: TenantTx, theme: string, version: number): Promise<CriterionRow[]> =>
  tx.read(CRITERIA, [theme, version]);

/** The next number of the partnership in a year. */
export const countUp = async (tx: TenantTx, year: number): Promise<number> =>
  (await tx.read(COUNT_UP, [year]))[0]?.last ?? 0;

export const weighingOfOffer = async (tx: TenantTx, offerId: Uuid): Promise<Uuid | null> =>
  (await tx.read(BY_OFFER, [offerId]))[0]?.id ?? null;

/** Opens a weighing with the members of the theme's team at its table. */
export const insertWeighing = async (tx: TenantTx, row: WeighingInsert): Promise<void> => {
  await tx.write(INSERT, [
    row.id,
    row.number,
    row.municipalityId,
    row.signalId,
    row.offerId,
    row.theme,
    row.urgency,
    row.composition,
    row.openedAt,
    row.judgeBy,
  ]);
  await tx.write(SEAT, [row.id, row.theme]);
};

/** 0 when the caller judged before. */
export const markJudged = (tx: TenantTx, id: Uuid, at: Date): Promise<number> => tx.write(JUDGED, [id, at]);

/** 0 when somebody changed the weighing since. */
export const moveWeighing = (tx: TenantTx, { id, version }: WeighingRow, status: WeighingStatus): Promise<number> =>
  tx.write(MOVE, [id, version, status]);

/** 0 when somebody changed the weighing since. */
export const concludeRow = (tx: TenantTx, { id, version }: WeighingRow, to: Conclusion): Promise<number> =>
  tx.write(CONCLUDE, [
    id,
    version,
    to.outcome,
    to.rationale,
    to.proportionality,
    to.subsidiarity,
    to.dissent,
    to.moreFrom,
    to.moreBy,
    to.at,
  ]);
