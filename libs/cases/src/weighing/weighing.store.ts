import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { Urgency } from '../domain/pool.js';
import type { Outcome, WeighingStatus } from '../domain/weighing.js';

/** A weighing without anything that was said at its table. */
export interface WeighingRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly number: string;
  /** The exercise that it belongs to; null for a real one. */
  readonly exercise_id: Uuid | null;
  readonly municipality_id: Uuid;
  readonly signal_id: Uuid;
  readonly subject_id: Uuid | null;
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
  readonly more_from: Uuid | null;
  readonly more_by: Day | null;
  readonly concluded_at: Date | null;
  readonly version: number;
  /** The caller is a member of this table. */
  readonly on_item: boolean;
  /** The caller is a member of this table and has access to the signal now. */
  readonly at_table: boolean;
  /** The case that came of it is restricted to others for a while. */
  readonly closed: boolean;
}

/** What a decision of the chair or a judgement changes of a weighing. */
export interface WeighingMove {
  readonly status: WeighingStatus;
  readonly outcome: Outcome | null;
  readonly moreFrom: Uuid | null;
  readonly moreBy: Day | null;
}

/** What a table wants to know from somebody who sat at it. */
export interface AskedOfMe {
  readonly id: Uuid;
  readonly municipality_id: Uuid;
  readonly theme: string;
  readonly more_by: Day;
}

const COLUMNS = `w.tenant_id, w.id, w.number, w.exercise_id, w.municipality_id, w.signal_id, w.subject_id, w.offer_id, w.theme, w.urgency, w.criteria_version,
  w.composition, w.status, w.opened_at, w.opened_at::text as opened_text, w.judge_by, w.outcome, w.more_from, w.more_by::text as more_by,
  w.concluded_at, w.version, array_position((select cases.my_weighings()), w.id) is not null as on_item,
  array_position((select cases.my_tables()), w.id) is not null as at_table,
  array_position((select cases.closed_to_me()), w.id) is not null as closed`;

const BY_IDS = prepared<WeighingRow>(
  'cases.weighings.by_ids',
  `select ${COLUMNS} from cases.weighings w where w.id in (select unnest($1::uuid[]))`,
);
const LOCKED = prepared<WeighingRow>(
  'cases.weighings.locked',
  `select ${COLUMNS} from cases.weighings w where w.tenant_id = (select sec.r()) and w.id = $1::uuid for update`,
);
const SLICE = prepared<WeighingRow>(
  'cases.weighings.slice',
  `select ${COLUMNS} from cases.weighings w where w.tenant_id = (select sec.r()) and (not $1::boolean or w.status not in ('CONCLUDED', 'ENDED'))
     and (w.opened_at, w.id) < ($2::timestamptz, $3::uuid) order by w.opened_at desc, w.id desc limit $4`,
);
const MINE = prepared<WeighingRow>(
  'cases.weighings.mine',
  `select ${COLUMNS} from cases.weighings w where w.tenant_id = (select sec.r()) and w.id in (select unnest((select cases.my_tables())))
     and w.status not in ('CONCLUDED', 'ENDED') order by w.judge_by, w.id limit $1`,
);
const LATE = prepared<WeighingRow>(
  'cases.weighings.late',
  `select ${COLUMNS} from cases.weighings w where w.tenant_id = (select sec.r()) and w.status in ('OPEN', 'JUDGING')
     and w.judge_by < (select sec.now()) order by w.judge_by, w.id limit $1`,
);
const WANTED = prepared<WeighingRow>(
  'cases.weighings.wanted',
  `select ${COLUMNS} from cases.weighings w
   where w.tenant_id = (select sec.r()) and w.municipality_id = (select sec.t()) and w.signal_id in (select unnest($1::uuid[]))
     and w.outcome = 'MORE_INFORMATION' and not exists (select from cases.weighings later where later.tenant_id = w.tenant_id
       and later.municipality_id = w.municipality_id and later.signal_id = w.signal_id and later.opened_at > w.opened_at)`,
);
const LAST = prepared<{ id: Uuid; signal_id: Uuid }>(
  'cases.weighings.last_of_signals',
  `select distinct on (w.signal_id) w.id, w.signal_id from cases.weighings w
   where w.tenant_id = (select sec.r()) and w.signal_id in (select unnest($1::uuid[])) order by w.signal_id, w.opened_at desc`,
);
const INSERT = prepared(
  'cases.weighings.insert',
  `insert into cases.weighings (tenant_id, id, number, municipality_id, signal_id, subject_id, offer_id, theme, urgency, criteria_version, composition,
     status, opened_at, judge_by, exercise_id)
   select (select sec.r()), $1::uuid, $2, $3::uuid, $4::uuid, $5::uuid, $6::uuid, $7, $8,
     (select max(s.version) from cases.criteria_sets s where s.tenant_id = (select sec.r()) and s.theme = $7), $9, 'OPEN', $10, $11, $12::uuid`,
);
const BY_OFFER = prepared<Pick<WeighingRow, 'id' | 'status'>>(
  'cases.weighings.by_offer',
  'select w.id, w.status from cases.weighings w where w.tenant_id = (select sec.r()) and w.offer_id = $1::uuid',
);
const MOVE = prepared(
  'cases.weighings.move',
  `update cases.weighings set status = $2, outcome = $3, more_from = $4::uuid, more_by = $5::date,
     concluded_at = case when $2 = 'CONCLUDED' then $6::timestamptz end, concluded_by = case when $2 = 'CONCLUDED' then (select sec.m()) end,
     version = version + 1
   where tenant_id = (select sec.r()) and id = $1::uuid`,
);
const ASKED_OF_ME = prepared<AskedOfMe>('cases.my_asked_information', 'select * from cases.my_asked_information()');
const END = prepared(
  'cases.weighings.end',
  `update cases.weighings set status = 'ENDED', version = version + 1
   where tenant_id = (select sec.r()) and id = $1::uuid and status in ('OPEN', 'JUDGING', 'JOINT')`,
);
const COUNT_UP = prepared<{ last: number }>(
  'cases.case_counters.up',
  `insert into cases.case_counters as c (tenant_id, year, is_exercise, last) values ((select sec.r()), $1, $2, 1)
   on conflict (tenant_id, year, is_exercise) do update set last = c.last + 1 returning last`,
);

/** A weighing as it is made from an offer. */
export type WeighingInsert = Pick<
  WeighingRow,
  | 'id'
  | 'number'
  | 'municipality_id'
  | 'signal_id'
  | 'subject_id'
  | 'offer_id'
  | 'theme'
  | 'urgency'
  | 'composition'
  | 'opened_at'
  | 'judge_by'
  | 'exercise_id'
>;

export const weighingsByIds = (tx: TenantTx, ids: readonly Uuid[]): Promise<WeighingRow[]> => tx.read(BY_IDS, [ids]);

/** A weighing for a command; whoever else wants to change it waits. Null for everybody who may not. */
export const lockedWeighing = async (tx: TenantTx, id: Uuid): Promise<WeighingRow | null> =>
  (await tx.read(LOCKED, [id]))[0] ?? null;

/** Before every row of the list: newest first. */
const START = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

export const weighingSlice = (
  tx: TenantTx,
  openOnly: boolean,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<WeighingRow[]> => tx.read(SLICE, [openOnly, ...(after ?? START), limit]);

/** Open weighings at whose table the caller sits, first deadline first. */
export const weighingsAtMyTables = (tx: TenantTx, atMost: number): Promise<WeighingRow[]> => tx.read(MINE, [atMost]);

/** Weighings whose members have not all judged in time, oldest deadline first. */
export const lateWeighings = (tx: TenantTx, atMost: number): Promise<WeighingRow[]> => tx.read(LATE, [atMost]);

/** Of these signals of the caller's municipality: the last weighing, where it asked for more information. */
export const weighingsWanting = (tx: TenantTx, signalIds: readonly Uuid[]): Promise<WeighingRow[]> =>
  tx.read(WANTED, [signalIds]);

/** What tables asked the caller to bring, as long as the signal waits for it, first day first. */
export const askedOfMe = (tx: TenantTx): Promise<AskedOfMe[]> => tx.read(ASKED_OF_ME);

/** The last weighing of each signal that has one the caller may follow, by signal. */
export const lastWeighings = async (tx: TenantTx, signalIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Uuid>> =>
  new Map((await tx.read(LAST, [signalIds])).map(({ id, signal_id }) => [signal_id, id]));

/** The next number of the partnership in a year; exercises count apart. */
export const countUp = async (tx: TenantTx, year: number, isExercise: boolean): Promise<number> =>
  (await tx.read(COUNT_UP, [year, isExercise]))[0]?.last ?? 0;

export const weighingOfOffer = async (
  tx: TenantTx,
  offerId: Uuid,
): Promise<Pick<WeighingRow, 'id' | 'status'> | null> => (await tx.read(BY_OFFER, [offerId]))[0] ?? null;

export const insertWeighing = (tx: TenantTx, row: WeighingInsert): Promise<number> =>
  tx.write(INSERT, [
    row.id,
    row.number,
    row.municipality_id,
    row.signal_id,
    row.subject_id,
    row.offer_id,
    row.theme,
    row.urgency,
    row.composition,
    row.opened_at,
    row.judge_by,
    row.exercise_id,
  ]);

/** Of a weighing that is locked. */
export const moveWeighing = (tx: TenantTx, id: Uuid, to: WeighingMove): Promise<number> =>
  tx.write(MOVE, [id, to.status, to.outcome, to.moreFrom, to.moreBy, tx.now]);

/** 0 when it was concluded or ended meanwhile. */
export const endWeighing = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(END, [id]);
