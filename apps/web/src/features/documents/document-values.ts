import * as v from 'valibot';
import type { CaseDocument, DocumentRules } from './documents.query.js';

export const TITLE_MAX = 200;
export const REASON_MAX = 1_000;

export const KINDS = ['LETTER', 'REPORT', 'DECISION', 'AGREEMENT', 'IMAGE', 'OTHER'] as const;
export const SOURCE_REGIMES = ['AVG', 'WPG', 'WJSG', 'MEDICAL_YOUTH'] as const;
const MARKS = ['PROFESSIONAL_SECRECY'] as const;

const EXTENSIONS: Readonly<Record<CaseDocument['type'], string>> = {
  PDF: '.pdf',
  PNG: '.png',
  JPEG: '.jpg,.jpeg',
  DOCX: '.docx',
  ODT: '.odt',
  TEXT: '.txt',
};

/** What the browser offers when somebody chooses a file. */
export const acceptOf = ({ types }: DocumentRules): string => types.map((type) => EXTENSIONS[type]).join();

const choiceOf = <const T extends readonly string[]>(options: T) =>
  v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(options), 'REQUIRED'));

/** The form of a document. What is in the file is judged by the service, from its bytes. */
export const documentSchema = ({ maxBytes }: DocumentRules) =>
  v.object({
    title: v.pipe(v.string(), v.trim(), v.nonEmpty('REQUIRED'), v.maxLength(TITLE_MAX)),
    kind: choiceOf(KINDS),
    sourceRegime: choiceOf(SOURCE_REGIMES),
    marks: v.array(v.picklist(MARKS)),
    content: v.pipe(
      v.nullable(v.instance(File)),
      v.nonNullable(
        v.pipe(
          v.instance(File),
          v.check(({ size }) => size > 0, 'REQUIRED'),
          v.check(({ size }) => size <= maxBytes, 'TOO_LARGE'),
        ),
        'REQUIRED',
      ),
    ),
  });
export type DocumentValues = v.InferInput<ReturnType<typeof documentSchema>>;
export type WrittenDocument = v.InferOutput<ReturnType<typeof documentSchema>>;

/** Where the form starts: empty, or with what is known of the version before. */
export const documentValues = (replaced: CaseDocument | null): DocumentValues => ({
  title: replaced?.title ?? '',
  kind: replaced?.kind ?? null,
  sourceRegime: replaced?.sourceRegime ?? null,
  marks: replaced?.professionalSecrecy ? ['PROFESSIONAL_SECRECY'] : [],
  content: null,
});

export const withdrawSchema = v.object({
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty('REQUIRED'), v.maxLength(REASON_MAX)),
});

/** One document with the versions before the newest one. */
export type Chain = { readonly newest: CaseDocument; readonly earlier: readonly CaseDocument[] };

/** Documents by their newest version, in the order in which they were added last. */
export const chainsOf = (documents: readonly CaseDocument[]): Chain[] =>
  documents
    .filter(({ isNewest }) => isNewest)
    .map((newest) => ({
      newest,
      earlier: documents
        .filter(({ documentId, isNewest }) => documentId === newest.documentId && !isNewest)
        .toSorted((one, other) => other.version - one.version),
    }));

const KILOBYTE = 1_024;
export const kilobytesOf = (bytes: number): number => Math.max(1, Math.round(bytes / KILOBYTE));
export const megabytesOf = (bytes: number): number => Math.floor(bytes / KILOBYTE / KILOBYTE);
