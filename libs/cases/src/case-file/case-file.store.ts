import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import { type CaseStatus, INVOLVEMENT_PARTS, type InvolvementPart } from '../domain/case-file.js';
import type { FieldSet } from '../domain/field-set.js';
import type { Urgency } from '../domain/pool.js';
import type { CaseKind } from '../domain/surroundings.js';

export interface CaseRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly region_id: Uuid;
  /** Where its signal stands: not with the case once that went to another municipality. */
  readonly signal_tenant_id: Uuid;
  readonly number: string;
  /** The exercise that it belongs to; null for a real one. */
  readonly exercise_id: Uuid | null;
  readonly signal_id: Uuid;
  readonly subject_id: Uuid | null;
  readonly theme: string;
  readonly kind: CaseKind;
  readonly regime: string;
  readonly purpose: string;
  readonly urgency: Urgency;
  readonly status: CaseStatus;
  readonly case_manager_id: Uuid;
  readonly opened_at: Date;
  readonly opened_text: string;
  /** When it closed, for who is involved; null while it is open. */
  readonly closed_at: Date | null;
  readonly version: number;
  /** The caller may know that it exists: involved or granted, and not kept away. */
  readonly known: boolean;
  /** Involved, and the case is not closed to the caller. */
  readonly involved: boolean;
  /** Holds a running grant, and the case is not closed to the caller. */
  readonly granted: boolean;
  readonly field_sets: readonly FieldSet[];
  /** What the caller is in the case now. */
  readonly parts: readonly InvolvementPart[];
  /** Closed to all but a few, for a while. */
  readonly restricted: boolean;
}

export interface InvolvementRow {
  readonly tenant_id: Uuid;
  readonly case_id: Uuid;
  readonly member_id: Uuid;
  readonly part: InvolvementPart;
  readonly since: Date;
}

/** A case file as it is opened after a weighing. */
export interface CaseInsert {
  readonly id: Uuid;
  readonly regionId: Uuid;
  readonly number: string;
  readonly exerciseId: Uuid | null;
  readonly weighingId: Uuid;
  readonly signalId: Uuid;
  readonly subjectId: Uuid | null;
  readonly theme: string;
  readonly regime: string;
  readonly purpose: string;
  readonly urgency: Urgency;
  readonly caseManagerId: Uuid;
  readonly openedAt: Date;
}

const grantedFor = (fieldSet: FieldSet) =>
  `case when array_position((select cases.my_grants('${fieldSet}')), c.id) is not null then '${fieldSet}' end`;

const partIn = (part: InvolvementPart) =>
  `case when array_position((select cases.my_cases('${part}')), c.id) is not null then '${part}' end`;

const COLUMNS = `c.tenant_id, c.id, c.region_id, coalesce(c.signal_tenant_id, c.tenant_id) as signal_tenant_id, c.number, c.exercise_id, c.signal_id, c.subject_id, c.theme, c.kind, c.regime, c.purpose, c.urgency, c.status, c.case_manager_id,
  c.opened_at, c.opened_at::text as opened_text, c.version,
  case when c.status in ('CLOSED', 'RETAINED', 'DESTROYED') then (select max(k.decided_at) from cases.case_closings k where k.tenant_id = c.tenant_id and k.case_id = c.id) end as closed_at,
  case when array_position((select cases.my_known_cases()), c.id) is not null then true
    else array_position((select cases.my_known_grants()), c.id) is not null end as known,
  array_position((select cases.my_cases()), c.id) is not null as involved,
  array_position((select cases.my_grants()), c.id) is not null as granted,
  array_remove(array[${(['NARRATIVE', 'IDENTITY', 'PLAN', 'PLAN_HEADINGS', 'CONTRIBUTIONS', 'INVOLVED_PARTIES'] as const).map(grantedFor).join(', ')}], null) as field_sets,
  array_remove(array[${INVOLVEMENT_PARTS.map(partIn).join(', ')}], null) as parts,
  exists (select from cases.case_restrictions r where r.case_id = c.id and r.lifted_at is null) as restricted`;

const BY_IDS = prepared<CaseRow>(
  'cases.case_files.by_ids',
  `select ${COLUMNS} from cases.case_files c where c.id in (select unnest($1::uuid[]))`,
);
const OF_SIGNALS = prepared<CaseRow>(
  'cases.case_files.of_signals',
  `select ${COLUMNS} from cases.case_files c where c.tenant_id = (select sec.t()) and c.signal_id in (select unnest($1::uuid[]))`,
);
/** Own cases by involvement, foreign ones by grant: both by id, so that the list never scans what is not the caller's. */
const SLICE = prepared<CaseRow>(
  'cases.case_files.slice',
  `select ${COLUMNS} from cases.case_files c
   where c.id in (select unnest((select cases.my_known_cases()) || (select cases.my_known_grants())))
     and (c.opened_at, c.id) < ($1::timestamptz, $2::uuid) order by c.opened_at desc, c.id desc limit $3`,
);
/** Cases the caller manages now, also in place of somebody, whose plan nobody has begun. */
const FRESH = prepared<CaseRow>(
  'cases.case_files.fresh',
  `select ${COLUMNS} from cases.case_files c join cases.case_plans p on p.tenant_id = c.tenant_id and p.id = c.id and p.version = 1
   where c.tenant_id = (select sec.t()) and c.id in (select unnest((select cases.my_cases('CASE_MANAGER'))))
     and c.status = 'ACTIVE' order by c.opened_at, c.id limit $1`,
);
const INVOLVED = prepared<InvolvementRow>(
  'cases.involvements.of',
  `select i.tenant_id, i.case_id, i.member_id, i.part, i.since from cases.involvements i
   where i.tenant_id = (select sec.t()) and i.case_id in (select unnest($1::uuid[])) and i.since <= (select sec.now()) and (i.until is null or i.until > (select sec.now())) order by i.part, i.since`,
);
const INVOLVE = prepared(
  'cases.involvements.insert',
  'insert into cases.involvements (tenant_id, case_id, member_id, part, since) values ((select sec.t()), $1::uuid, $2::uuid, $3, $4)',
);
const INSERT = prepared(
  'cases.case_files.insert',
  `insert into cases.case_files (tenant_id, id, region_id, number, weighing_id, signal_id, subject_id, theme, regime, purpose, urgency, status, case_manager_id, opened_at, kind, exercise_id)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, $4::uuid, $5::uuid, $6::uuid, $7, $8, $9, $10, 'ACTIVE', $11::uuid, $12,
     case when $6::uuid is null then 'SITUATION' else 'PERSON' end, $13::uuid)`,
);

const OVER = prepared<{ id: Uuid }>(
  'cases.case_files.over',
  'select o.id from unnest($1::uuid[]) o (id) where cases.is_over(o.id)',
);

/** Those of some cases that ended, also for who does not read them. */
export const casesOver = async (tx: TenantTx, ids: readonly Uuid[]): Promise<Uuid[]> =>
  (await tx.read(OVER, [ids])).map(({ id }) => id);

export const casesByIds = (tx: TenantTx, ids: readonly Uuid[]): Promise<CaseRow[]> => tx.read(BY_IDS, [ids]);

/** The own cases that these signals became. */
export const casesOfSignals = (tx: TenantTx, signalIds: readonly Uuid[]): Promise<CaseRow[]> =>
  tx.read(OF_SIGNALS, [signalIds]);

export const caseById = async (tx: TenantTx, id: Uuid): Promise<CaseRow | null> =>
  (await casesByIds(tx, [id]))[0] ?? null;

/** Before every row of the list: newest first. */
const START = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

export const caseSlice = (
  tx: TenantTx,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<CaseRow[]> => tx.read(SLICE, [...(after ?? START), limit]);

export const freshCases = (tx: TenantTx, atMost: number): Promise<CaseRow[]> => tx.read(FRESH, [atMost]);

export const involvedIn = (tx: TenantTx, ids: readonly Uuid[]): Promise<InvolvementRow[]> => tx.read(INVOLVED, [ids]);

export const involve = (
  tx: TenantTx,
  caseId: Uuid,
  memberId: Uuid,
  part: InvolvementRow['part'],
  since: Date,
): Promise<number> => tx.write(INVOLVE, [caseId, memberId, part, since]);

export const insertCase = (tx: TenantTx, row: CaseInsert): Promise<number> =>
  tx.write(INSERT, [
    row.id,
    row.regionId,
    row.number,
    row.weighingId,
    row.signalId,
    row.subjectId,
    row.theme,
    row.regime,
    row.purpose,
    row.urgency,
    row.caseManagerId,
    row.openedAt,
    row.exerciseId,
  ]);

const LOCK = prepared(
  'cases.case_files.lock',
  `select pg_advisory_xact_lock(hashtextextended('cases.case_files.' || $1::text, 0))`,
);

/** Whoever decides something about this case now waits for the other, and then looks. */
export const lockCase = async (tx: TenantTx, id: Uuid): Promise<void> => {
  await tx.read(LOCK, [id]);
};

const APPOINT = prepared(
  'cases.case_files.appoint',
  `update cases.case_files set case_manager_id = $3::uuid, version = version + 1 where tenant_id = (select sec.t()) and id = $1::uuid and version = $2`,
);

/** 0 when somebody changed the case since. */
export const setCaseManager = (tx: TenantTx, id: Uuid, version: number, memberId: Uuid): Promise<number> =>
  tx.write(APPOINT, [id, version, memberId]);
