import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CaseStatus } from '../domain/case-file.js';
import type { FieldSet } from '../domain/field-set.js';
import type { Urgency } from '../domain/pool.js';

export interface CaseRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly region_id: Uuid;
  readonly number: string;
  readonly signal_id: Uuid;
  readonly subject_id: Uuid | null;
  readonly theme: string;
  readonly regime: string;
  readonly purpose: string;
  readonly urgency: Urgency;
  readonly status: CaseStatus;
  readonly case_manager_id: Uuid;
  readonly opened_at: Date;
  readonly opened_text: string;
  readonly version: number;
  readonly involved: boolean;
  readonly granted: boolean;
  readonly field_sets: readonly FieldSet[];
}

export interface InvolvementRow {
  readonly case_id: Uuid;
  readonly member_id: Uuid;
  readonly part: 'CASE_MANAGER' | 'PROCESS_COORDINATOR' | 'MEMBER';
  readonly since: Date;
}

export interface CasePartRow {
  readonly id: Uuid;
  readonly sealed: Buffer;
  readonly version: number;
}

/** A case file as it is opened after a weighing. */
export interface CaseInsert {
  readonly id: Uuid;
  readonly regionId: Uuid;
  readonly number: string;
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

/** The sealed parts of a case file. */
export type CasePart = 'cases.case_narratives' | 'cases.case_identities' | 'cases.case_plans';

const grantedFor = (fieldSet: FieldSet) =>
  `case when array_position((select cases.my_grants('${fieldSet}')), c.id) is not null then '${fieldSet}' end`;

const COLUMNS = `c.tenant_id, c.id, c.region_id, c.number, c.signal_id, c.subject_id, c.theme, c.regime, c.purpose, c.urgency, c.status, c.case_manager_id,
  c.opened_at, c.opened_at::text as opened_text, c.version,
  array_position((select cases.my_cases()), c.id) is not null as involved,
  array_position((select cases.my_grants()), c.id) is not null as granted,
  array_remove(array[${(['NARRATIVE', 'IDENTITY', 'PLAN'] as const).map(grantedFor).join(', ')}], null) as field_sets`;

const BY_IDS = prepared<CaseRow>(
  'cases.case_files.by_ids',
  `select ${COLUMNS} from cases.case_files c where c.id in (select unnest($1::uuid[]))`,
);
/** Own cases by involvement, foreign ones by grant: both by id, so that the list never scans what is not the caller's. */
const SLICE = prepared<CaseRow>(
  'cases.case_files.slice',
  `select ${COLUMNS} from cases.case_files c
   where c.id in (select unnest((select cases.my_cases()) || (select cases.my_grants())))
     and ($1::timestamptz is null or (c.opened_at, c.id) < ($1, $2::uuid)) order by c.opened_at desc, c.id desc limit $3`,
);
const BY_WEIGHING = prepared<{ id: Uuid }>(
  'cases.case_files.by_weighing',
  'select c.id from cases.case_files c where c.tenant_id = (select sec.t()) and c.weighing_id = $1::uuid',
);
const INVOLVED = prepared<InvolvementRow>(
  'cases.involvements.of',
  `select i.case_id, i.member_id, i.part, i.since from cases.involvements i
   where i.case_id in (select unnest($1::uuid[])) and (i.until is null or i.until > (select sec.now())) order by i.part, i.since`,
);
const INVOLVE = prepared(
  'cases.involvements.insert',
  'insert into cases.involvements (tenant_id, case_id, member_id, part, since) values ((select sec.t()), $1::uuid, $2::uuid, $3, $4)',
);
const INSERT = prepared(
  'cases.case_files.insert',
  `insert into cases.case_files (tenant_id, id, region_id, number, weighing_id, signal_id, subject_id, theme, regime, purpose, urgency, status, case_manager_id, opened_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, $4::uuid, $5::uuid, $6::uuid, $7, $8, $9, $10, 'ACTIVE', $11::uuid, $12)`,
);
const parts = (table: CasePart) =>
  prepared<CasePartRow>(
    `${table}.of`,
    `select p.id, p.sealed, p.version from ${table} p where p.id in (select unnest($1::uuid[]))`,
  );
const insertPart = (table: CasePart) =>
  prepared(`${table}.insert`, `insert into ${table} (tenant_id, id, sealed) values ((select sec.t()), $1::uuid, $2)`);
const updatePart = (table: CasePart) =>
  prepared(
    `${table}.update`,
    `update ${table} set sealed = $3, version = version + 1 where tenant_id = (select sec.t()) and id = $1::uuid and version = $2`,
  );

export const casesByIds = (tx: TenantTx, ids: readonly Uuid[]): Promise<CaseRow[]> => tx.read(BY_IDS, [ids]);

export const caseById = async (tx: TenantTx, id: Uuid): Promise<CaseRow | null> =>
  (await casesByIds(tx, [id]))[0] ?? null;

export const caseSlice = (
  tx: TenantTx,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<CaseRow[]> => tx.read(SLICE, [after?.[0] ?? null, after?.[1] ?? null, limit]);

export const caseOfWeighing = async (tx: TenantTx, weighingId: Uuid): Promise<Uuid | null> =>
  (await tx.read(BY_WEIGHING, [weighingId]))[0]?.id ?? null;

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
  ]);

export const casePartsOf = (tx: TenantTx, table: CasePart, ids: readonly Uuid[]): Promise<CasePartRow[]> =>
  tx.read(parts(table), [ids]);

export const insertCasePart = (tx: TenantTx, table: CasePart, id: Uuid, sealed: Buffer): Promise<number> =>
  tx.write(insertPart(table), [id, sealed]);

/** 0 when somebody changed the part since. */
export const updateCasePart = (
  tx: TenantTx,
  table: CasePart,
  { id, version }: Pick<CasePartRow, 'id' | 'version'>,
  sealed: Buffer,
): Promise<number> => tx.write(updatePart(table), [id, version, sealed]);
