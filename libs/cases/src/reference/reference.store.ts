import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { ObjectKind } from '../domain/field-set.js';
import type { ReferenceSystem } from '../domain/reference.js';

export interface ReferenceRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly object_kind: ObjectKind;
  readonly object_id: Uuid;
  readonly system: ReferenceSystem;
  readonly sealed: Buffer;
  /** Null when a system reported the signal under this number. */
  readonly added_by: Uuid | null;
  readonly reported_by: string | null;
  readonly added_at: Date;
  readonly involved: boolean;
  /** The pseudonym of whom it is about, for the log. */
  readonly subject_id: Uuid | null;
}

export interface ReferenceInsert {
  readonly id: Uuid;
  readonly objectKind: ObjectKind;
  readonly objectId: Uuid;
  readonly system: ReferenceSystem;
  readonly sealed: Buffer;
  readonly blind: Buffer;
  /** The system that reported; absent when a member notes it. */
  readonly reportSystemId?: Uuid;
}

const COLUMNS = `r.tenant_id, r.id, r.object_kind, r.object_id, r.system, r.sealed, r.added_by, r.added_at,
  (select s.name from cases.report_systems s where s.tenant_id = r.tenant_id and s.id = r.report_system_id) as reported_by,
  array_position((select cases.my_cases()), r.object_id) is not null as involved,
  case r.object_kind
    when 'CASE' then (select c.subject_id from cases.case_files c where c.id = r.object_id)
    else (select s.subject_id from cases.signals s where s.id = r.object_id)
  end as subject_id`;
const OF = prepared<ReferenceRow>(
  'cases.external_references.of',
  `select ${COLUMNS} from cases.external_references r where r.tenant_id = (select sec.t()) and r.object_id in (select unnest($1::uuid[]))
   order by r.added_at, r.id`,
);
const ONE = prepared<ReferenceRow>(
  'cases.external_references.one',
  `select ${COLUMNS} from cases.external_references r where r.tenant_id = (select sec.t()) and r.id = $1::uuid`,
);
const INSERT = prepared(
  'cases.external_references.insert',
  `insert into cases.external_references (tenant_id, id, object_kind, object_id, system, sealed, blind, added_by, added_at, report_system_id)
   values ((select sec.t()), $1::uuid, $2, $3::uuid, $4, $5, $6, case when $8::uuid is null then (select sec.m()) end, $7, $8)`,
);
const REMOVE = prepared(
  'cases.external_references.remove',
  'delete from cases.external_references where tenant_id = (select sec.t()) and id = $1::uuid',
);
const IS_INVOLVED = prepared<{ involved: boolean }>(
  'cases.external_references.involved',
  'select array_position((select cases.my_cases()), $1::uuid) is not null as involved',
);

export const referencesOf = (tx: TenantTx, objectIds: readonly Uuid[]): Promise<ReferenceRow[]> =>
  tx.read(OF, [objectIds]);

export const referenceById = async (tx: TenantTx, id: Uuid): Promise<ReferenceRow | null> =>
  (await tx.read(ONE, [id]))[0] ?? null;

export const insertReference = (tx: TenantTx, row: ReferenceInsert): Promise<number> =>
  tx.write(INSERT, [
    row.id,
    row.objectKind,
    row.objectId,
    row.system,
    row.sealed,
    row.blind,
    tx.now,
    row.reportSystemId ?? null,
  ]);

const HASH_ANEW = prepared(
  'cases.external_references.hash_anew',
  `update cases.external_references r set blind = n.blind from unnest($1::uuid[], $2::bytea[]) n (id, blind)
   where r.tenant_id = (select sec.t()) and r.id = n.id`,
);

/** Answers how many numbers are found by their new hash. */
export const hashAnew = (tx: TenantTx, rows: readonly { id: Uuid; blind: Buffer }[]): Promise<number> =>
  tx.write(HASH_ANEW, [rows.map(({ id }) => id), rows.map(({ blind }) => blind)]);

export const removeReference = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(REMOVE, [id]);

/** Whether the caller is involved in a case of the own tenant. */
export const isInvolvedIn = async (tx: TenantTx, caseId: Uuid): Promise<boolean> =>
  (await tx.read(IS_INVOLVED, [caseId]))[0]?.involved ?? false;
