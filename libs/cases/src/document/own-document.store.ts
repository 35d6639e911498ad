import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
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
  readonly kind: DocumentKind;
  readonly source_regime: SourceRegime;
  readonly professional_secrecy: boolean;
  readonly added_by: Uuid;
  readonly added_at: Date;
  readonly withdrawn_at: Date | null;
  readonly agreed: boolean | null;
}

const MINE = prepared<OwnDocumentRow>(
  'cases.documents.mine',
  `select tenant_id, id, case_id, subject_id, kind, source_regime, professional_secrecy, added_by, added_at, withdrawn_at, agreed
   from cases.my_documents($1::uuid, $2)`,
);
const SHARE = prepared<{ done: number }>(
  'cases.documents.share_mine',
  'select cases.share_my_document($1::uuid, $2::uuid, $3) as done',
);
const WITHDRAW = prepared<{ done: number }>(
  'cases.documents.withdraw_mine',
  'select cases.withdraw_my_document($1::uuid) as done',
);

/** The caller's own, newest first. */
export const ownDocuments = (tx: TenantTx, atMost: number): Promise<OwnDocumentRow[]> => tx.read(MINE, [null, atMost]);

export const ownDocument = async (tx: TenantTx, id: Uuid): Promise<OwnDocumentRow | null> =>
  (await tx.read(MINE, [id, 1]))[0] ?? null;

/** 0 when there is nothing to agree to, or it was withdrawn. */
export const shareOwn = async (tx: TenantTx, wordId: Uuid, id: Uuid, agreed: boolean): Promise<number> =>
  (await tx.read(SHARE, [wordId, id, agreed]))[0]?.done ?? 0;

/** Destroys its content. 0 when it was withdrawn already. */
export const withdrawOwn = async (tx: TenantTx, id: Uuid): Promise<number> =>
  (await tx.read(WITHDRAW, [id]))[0]?.done ?? 0;
