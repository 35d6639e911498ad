import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { LifeDomain } from '../domain/life-domain.js';
import type { LegalTrack, MeasureNature, MeasureStatus } from '../domain/measure.js';

export interface MeasureRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly goal_id: Uuid | null;
  readonly nature: MeasureNature;
  /** The kind, track and basis. Null, with those in the clear, in a row from before they were sealed. */
  readonly words: Buffer | null;
  readonly domain: Buffer | null;
  readonly kind: string | null;
  readonly track: LegalTrack | null;
  readonly life_domain: LifeDomain | null;
  readonly owner_id: Uuid;
  readonly starts_on: Day;
  readonly due_on: Day;
  readonly status: MeasureStatus;
  readonly sealed: Buffer;
  readonly necessity: Buffer | null;
  readonly basis: string | null;
  readonly ended_at: Date | null;
  readonly version: number;
}

/** What is written of a measure, in the order of the columns. */
export interface MeasureWrite {
  readonly id: Uuid;
  readonly caseId: Uuid;
  readonly goalId: Uuid | null;
  readonly nature: MeasureNature;
  readonly words: Buffer;
  readonly domain: Buffer;
  readonly ownerTenantId: Uuid;
  readonly ownerId: Uuid;
  readonly startsOn: Day;
  readonly dueOn: Day;
  readonly sealed: Buffer;
  readonly necessity: Buffer | null;
}

export interface MeasureKindRow {
  readonly code: string;
  readonly name_nl: string;
  readonly name_en: string;
  readonly nature: MeasureNature;
  readonly track: LegalTrack;
  readonly topic: string;
  readonly basis: string | null;
  readonly decided_by_nl: string;
  readonly decided_by_en: string;
  readonly usual_days: number;
  readonly contradicts: readonly string[];
  readonly source: string;
  readonly active: boolean;
}

const COLUMNS = `m.tenant_id, m.id, m.case_id, m.goal_id, m.words, m.domain, m.kind, m.nature, m.track, m.life_domain, m.owner_id, m.starts_on::text as starts_on,
  m.due_on::text as due_on, m.status, m.sealed, m.necessity, m.basis, m.ended_at, m.version`;

const OF_CASES = prepared<MeasureRow>(
  'cases.plan_measures.of_cases',
  `select ${COLUMNS} from unnest($1::uuid[]) wanted, lateral (
     select * from cases.plan_measures n where n.case_id = wanted order by n.starts_on, n.added_at, n.id limit $2
   ) m order by m.starts_on, m.added_at, m.id`,
);
const UNREAD = prepared<{ id: Uuid; case_id: Uuid }>(
  'cases.plan_measures.unread',
  `select m.id, m.case_id from cases.plan_measures m
   where m.case_id in (select unnest($1::uuid[]) intersect select unnest((select cases.my_cases()))) and m.status in ('PLANNED', 'RUNNING')
     and not cases.reads_plan(m.case_id, m.owner_id) order by m.starts_on, m.added_at, m.id`,
);
const INSERT = prepared(
  'cases.plan_measures.insert',
  `insert into cases.plan_measures (tenant_id, id, case_id, goal_id, nature, words, domain, owner_tenant_id, owner_id, starts_on, due_on,
     sealed, necessity, status, written_by, written_at, added_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7::uuid, $8::uuid, $9::date, $10::date, $11, $12, 'PLANNED',
     (select sec.m()), (select sec.now()), (select sec.now()))`,
);
const UPDATE = prepared(
  'cases.plan_measures.update',
  `update cases.plan_measures set goal_id = $3::uuid, nature = $4, words = $5, domain = $6, kind = null, track = null, life_domain = null, basis = null,
     owner_tenant_id = $7::uuid, owner_id = $8::uuid, starts_on = $9::date, due_on = $10::date, sealed = $11, necessity = $12, version = version + 1,
     written_by = (select sec.m()), written_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and case_id = $2::uuid and version = $13 and ended_at is null`,
);
const MOVE = prepared(
  'cases.plan_measures.move',
  `update cases.plan_measures set status = $3, ended_at = case when $3 in ('DONE', 'STOPPED') then (select sec.now()) end, version = version + 1
   where tenant_id = (select sec.t()) and id = $1::uuid and version = $2 and ended_at is null`,
);
const KINDS = prepared<MeasureKindRow>(
  'cases.measure_kinds.all',
  `select k.code, k.name_nl, k.name_en, k.nature, k.track, k.topic, k.basis, k.decided_by_nl, k.decided_by_en, k.usual_days, k.contradicts, k.source, k.active
   from cases.measure_kinds k where k.tenant_id = (select sec.r()) order by k.position`,
);

export const measuresOf = (tx: TenantTx, caseIds: readonly Uuid[], atMost: number): Promise<MeasureRow[]> =>
  tx.read(OF_CASES, [caseIds, atMost]);

/** Measures that go on and whose owner no longer reads the plan, of cases that the caller is involved in. */
export const unreadMeasures = (tx: TenantTx, caseIds: readonly Uuid[]): Promise<{ id: Uuid; case_id: Uuid }[]> =>
  tx.read(UNREAD, [caseIds]);

const valuesOf = (row: MeasureWrite) => [
  row.id,
  row.caseId,
  row.goalId,
  row.nature,
  row.words,
  row.domain,
  row.ownerTenantId,
  row.ownerId,
  row.startsOn,
  row.dueOn,
  row.sealed,
  row.necessity,
];

export const insertMeasure = (tx: TenantTx, row: MeasureWrite): Promise<number> => tx.write(INSERT, valuesOf(row));

/** 0 when somebody changed the measure since, or it ended. */
export const updateMeasure = (tx: TenantTx, row: MeasureWrite, version: number): Promise<number> =>
  tx.write(UPDATE, [...valuesOf(row), version]);

/** 0 when somebody changed the measure since. */
export const moveMeasure = (tx: TenantTx, { id, version }: MeasureRow, status: MeasureStatus): Promise<number> =>
  tx.write(MOVE, [id, version, status]);

/** What the region may choose from, also what it no longer offers: plans may hold it. */
export const measureKinds = (tx: TenantTx): Promise<MeasureKindRow[]> => tx.read(KINDS);
