import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { SourceRegime } from '../domain/contribution.js';
import type { DocumentType } from '../domain/document-type.js';
import type { DocumentKind, ScanState } from '../domain/document.js';

/** What stands of a document, without its content. */
interface DocumentHead {
  readonly id: Uuid;
  readonly case_id: Uuid;
  /** The same for all versions of one document. */
  readonly document_id: Uuid;
  readonly version: number;
  readonly kind: DocumentKind;
  readonly type: DocumentType;
  readonly bytes: number;
  readonly source_regime: SourceRegime;
  readonly professional_secrecy: boolean;
  readonly sealed: Buffer;
}

export interface DocumentRow extends DocumentHead {
  readonly tenant_id: Uuid;
  readonly added_by: Uuid;
  readonly added_at: Date;
  readonly newest: boolean;
  readonly scan: ScanState;
  readonly scanned_at: Date | null;
  readonly withdrawn_by: Uuid | null;
  readonly withdrawn_at: Date | null;
  readonly reason: Buffer | null;
  readonly kept_until: Date | null;
  /** What who brought it said last of sharing it; null when never asked. */
  readonly agreed: boolean | null;
  /** A decision of the mayor rests on it; false for whoever does not work in the case. */
  readonly decided_on: boolean;
}

const rowsFrom = (documents: string): string =>
  `select d.tenant_id, d.id, d.case_id, d.document_id, d.version, d.kind, d.type, d.bytes, d.source_regime, d.professional_secrecy, d.sealed,
     d.added_by, d.added_at, d.kept_until, s.scan, s.scanned_at, w.withdrawn_by, w.withdrawn_at, w.sealed as reason,
     (select c.agreed from cases.document_consents c where c.tenant_id = d.tenant_id and c.document_id = d.id order by c.decided_at desc, c.id desc limit 1) as agreed,
     exists (select from cases.mayor_decisions m where m.tenant_id = d.tenant_id and m.document_id = d.id) as decided_on,
     not exists (select from cases.case_documents n where n.tenant_id = d.tenant_id and n.document_id = d.document_id and n.version > d.version) as newest
   from ${documents} join cases.document_scans s on s.tenant_id = d.tenant_id and s.id = d.id
     left join cases.document_withdrawals w on w.tenant_id = d.tenant_id and w.id = d.id
   order by d.added_at desc, d.id desc`;

const OF_CASES = prepared<DocumentRow>(
  'cases.documents.of_cases',
  rowsFrom(`unnest($1::uuid[]) wanted cross join lateral (
    select * from cases.case_documents n where n.case_id = wanted order by n.added_at desc, n.id desc limit $2) d`),
);
const BY_ID = prepared<DocumentRow>(
  'cases.documents.by_id',
  rowsFrom('(select * from cases.case_documents n where n.id = $1::uuid) d'),
);
const LAST_VERSION = prepared<{ version: number }>(
  'cases.documents.last_version',
  'select max(d.version) as version from cases.case_documents d where d.tenant_id = (select sec.t()) and d.document_id = $1::uuid',
);
const INSERT = prepared(
  'cases.documents.insert',
  `insert into cases.case_documents (tenant_id, id, case_id, document_id, version, kind, type, bytes, source_regime, professional_secrecy, sealed, added_by, added_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7, $8, $9, $10, (select sec.m()), (select sec.now()))`,
);
const INSERT_SCAN = prepared(
  'cases.documents.insert_scan',
  'insert into cases.document_scans (tenant_id, id, case_id, scan) values ((select sec.t()), $1::uuid, $2::uuid, $3)',
);
const INSERT_CONTENT = prepared(
  'cases.documents.insert_content',
  'insert into cases.document_contents (tenant_id, id, case_id, sealed) values ((select sec.t()), $1::uuid, $2::uuid, $3)',
);
const INSERT_WITHDRAWAL = prepared(
  'cases.documents.insert_withdrawal',
  `insert into cases.document_withdrawals (tenant_id, id, case_id, sealed, withdrawn_by, withdrawn_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, (select sec.m()), (select sec.now()))`,
);
const SHARE = prepared(
  'cases.document_consents.insert',
  `insert into cases.document_consents (tenant_id, id, document_id, case_id, agreed, decided_by, decided_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4, (select sec.m()), (select sec.now()))`,
);
const DESTROY_CONTENT = prepared(
  'cases.documents.destroy_content',
  'delete from cases.document_contents where tenant_id = (select sec.t()) and id = $1::uuid',
);
const CONTENT = prepared<{ sealed: Buffer }>(
  'cases.documents.content',
  'select c.sealed from cases.document_contents c where c.tenant_id = $1::uuid and c.id = $2::uuid',
);
const SCAN = prepared<{ tenant_id: Uuid; case_id: Uuid; scan: ScanState; version: number }>(
  'cases.documents.scan',
  'select s.tenant_id, s.case_id, s.scan, s.version from cases.document_scans s where s.tenant_id = (select sec.t()) and s.id = $1::uuid',
);
const MOVE_SCAN = prepared(
  'cases.documents.move_scan',
  `update cases.document_scans set scan = $3, scanned_at = case when $3 = 'PENDING' then null else (select sec.now()) end, version = version + 1
   where tenant_id = (select sec.t()) and id = $1::uuid and version = $2`,
);

/** Documents of cases, newest first, at most so many of each. */
export const documentsOf = (tx: TenantTx, caseIds: readonly Uuid[], atMost: number): Promise<DocumentRow[]> =>
  tx.read(OF_CASES, [caseIds, atMost]);

export const documentById = async (tx: TenantTx, id: Uuid): Promise<DocumentRow | null> =>
  (await tx.read(BY_ID, [id]))[0] ?? null;

export const nextVersion = async (tx: TenantTx, documentId: Uuid): Promise<number> =>
  ((await tx.read(LAST_VERSION, [documentId]))[0]?.version ?? 0) + 1;

/** A new version with its content, as far as it was scanned. */
export const insertDocument = async (
  tx: TenantTx,
  row: DocumentHead,
  scan: ScanState,
  content: Buffer,
): Promise<void> => {
  const { id, case_id, document_id, version, kind, type, bytes, source_regime, professional_secrecy, sealed } = row;
  const head = [id, case_id, document_id, version, kind, type, bytes, source_regime, professional_secrecy, sealed];
  await tx.write(INSERT, head);
  await tx.write(INSERT_SCAN, [id, case_id, scan]);
  await tx.write(INSERT_CONTENT, [id, case_id, content]);
};

/** What who brought it says of sharing it with those who get access. */
export const shareDocument = (
  tx: TenantTx,
  row: { id: Uuid; documentId: Uuid; caseId: Uuid; agreed: boolean },
): Promise<number> => tx.write(SHARE, [row.id, row.documentId, row.caseId, row.agreed]);

/** The content goes, the reason stays. 0 when it was gone already. */
export const withdrawDocument = async (tx: TenantTx, id: Uuid, caseId: Uuid, reason: Buffer): Promise<number> => {
  const destroyed = await tx.write(DESTROY_CONTENT, [id]);
  if (destroyed > 0) await tx.write(INSERT_WITHDRAWAL, [id, caseId, reason]);
  return destroyed;
};

/** The sealed content; null once it was destroyed, and for whoever may not read it. */
export const contentOf = async (tx: TenantTx, tenantId: Uuid, id: Uuid): Promise<Buffer | null> =>
  (await tx.read(CONTENT, [tenantId, id]))[0]?.sealed ?? null;

export const scanOf = async (tx: TenantTx, id: Uuid) => (await tx.read(SCAN, [id]))[0] ?? null;

/** 0 when somebody moved it since. */
export const moveScan = (tx: TenantTx, id: Uuid, version: number, scan: ScanState): Promise<number> =>
  tx.write(MOVE_SCAN, [id, version, scan]);
