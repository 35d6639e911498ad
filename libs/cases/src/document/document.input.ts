import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { SOURCE_REGIMES } from '../domain/contribution.js';
import { DOCUMENT_KINDS } from '../domain/document.js';
import { type DocumentType, documentTypeOf } from '../domain/document-type.js';

const TITLE_MAX = 200;
const REASON_MAX = 1_000;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What may be added, as the settings say. */
export interface DocumentRules {
  readonly types: readonly DocumentType[];
  readonly maxBytes: number;
}

/** Injection token of the process's `DocumentRules`. */
export const DOCUMENT_RULES = Symbol('DocumentRules');

/** The bytes of a file that came as base64. */
export const bytesOf = (content: string): Buffer => Buffer.from(content, 'base64');

const bytesIn = (text: string): number => (text.length / 4) * 3 - (/={1,2}$/.exec(text)?.[0].length ?? 0);

const contentOf = ({ types, maxBytes }: DocumentRules) => {
  const fits = (text: string): boolean => bytesIn(text) <= maxBytes;
  const isTaken = (text: string): boolean => {
    const type = documentTypeOf(bytesOf(text));
    return type !== null && types.includes(type);
  };
  return v.pipe(
    v.string(),
    v.nonEmpty(),
    v.check((text) => BASE64.test(text), 'INVALID_FORMAT'),
    v.check(fits, 'TOO_LARGE'),
    v.check((text) => !fits(text) || isTaken(text), 'FILE_TYPE_NOT_ALLOWED'),
  );
};

/** A file with what it is; its type is read from its bytes. */
export const addDocument = (rules: DocumentRules) =>
  v.object({
    idempotencyKey,
    caseId: idOf('case'),
    replaces: v.nullish(idOf('document'), null),
    title: textOf(TITLE_MAX),
    kind: v.picklist(DOCUMENT_KINDS),
    sourceRegime: v.picklist(SOURCE_REGIMES),
    professionalSecrecy: v.nullish(v.boolean(), false),
    content: contentOf(rules),
  });
export type AddDocument = v.InferOutput<ReturnType<typeof addDocument>>;

export const withdrawDocumentInput = v.object({
  idempotencyKey,
  documentId: idOf('document'),
  reason: textOf(REASON_MAX),
});
export type WithdrawDocument = v.InferOutput<typeof withdrawDocumentInput>;

/** What who brought a document says of sharing it with those who get access. */
export const shareDocumentInput = v.object({ idempotencyKey, documentId: idOf('document'), agreed: v.boolean() });
export type ShareDocument = v.InferOutput<typeof shareDocumentInput>;

/** Who works in a case no more gives no reason: there is no key to seal it with. */
export const withdrawOwnDocumentInput = v.object({ idempotencyKey, documentId: idOf('document') });
export type WithdrawOwnDocument = v.InferOutput<typeof withdrawOwnDocumentInput>;

export const ownDocumentsPage = v.object({ first: v.nullish(v.number(), null), after: v.nullish(v.string(), null) });
export type OwnDocumentsPage = v.InferOutput<typeof ownDocumentsPage>;

export const rescanDocumentInput = v.object({ idempotencyKey, documentId: idOf('document') });
export type RescanDocument = v.InferOutput<typeof rescanDocumentInput>;
