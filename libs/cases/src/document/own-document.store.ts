import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CaseStatus } from '../domain/case-file.js';
import type { SourceRegime } from '../domain/contribution.js';
import type { DocumentKind } from '../domain/document.js';

/** A document as who brought it knows it, also without access to its case. */
export interface OwnDocumentRow {
  /** The tenant that has the case now. */
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  /** Pseudonym of the person the case is about. */
  readonly subject_id: Uuid | null;
  /** The municipality that had the case then. */
  readonly brought_to: Uuid;
  readonly kind: DocumentKind;
  readonly source_regime: SourceRegime;
  readonly professional_secrecy: boolean;
  readonly added_by: Uuid;
  readonly added_at: Date;
  readonly added_text: string;
  readonly withdrawn_at: Date | null;
  readonly agreed: boolean | null;
  readonly case_status: CaseStatus;
  /** A decision of the mayor rests on it. */
  readonly decided_on: boolean;
}

const MINE = prepared<OwnDocumentRow>(
  'cases.documents.mine',
  `select d.tenant_id, d.id, d.case_id, d.subject_id, d.brought_to, d.kind, d.source_regime, d.professional_secrecy, d.added_by, d.added_at,
     d.added_at::text as added_text, d.withdrawn_at, d.agreed, d.case_status, d.decided_on
   from cases.my_documents($1::uuid, $2::timestamptz, $3::uuid, $4) d`,
);
const SHARE = prepared<{ done: number }>(
  'cases.documents.share_mine',
  'select cases.share_my_document($1::uuid, $2::uuid, $3) as done',
);
const WITHDRAW = prepared<{ done: number }>(
  'cases.documents.withdraw_mine',
  'select cases.withdraw_my_document($1::uuid) as done',
);

/** Before every row of the list: newest first. */
const START = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** The caller's own of cases that the caller works in no more, newest first. */
export const ownDocuments = (
  tx: TenantTx,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<OwnDocumentRow[]> => tx.read(MINE, [null, ...(after ?? START), limit]);

export const ownDocument = async (tx: TenantTx, id: Uuid): Promise<OwnDocumentRow | null> =>
  (await tx.read(MINE, [id, ...START, 1]))[0] ?? null;

/** 0 when there is nothing to agree to, or it was withdrawn. */
export const shareOwn = async (tx: TenantTx, wordId: Uuid, id: Uuid, agreed: boolean): Promise<number> =>
  (await tx.read(SHARE, [wordId, id, agreed]))[0]?.done ?? 0;

/** Destroys its content. 0 when it was withdrawn already. */
export const withdrawOwn = async (tx: TenantTx, id: Uuid): Promise<number> =>
  (await tx.read(WITHDRAW, [id]))[0]?.done ?? 0;
