import { isUtf8 } from 'node:buffer';

/** Kinds of files that can be told by their content. */
export const DOCUMENT_TYPES = ['PDF', 'PNG', 'JPEG', 'DOCX', 'ODT', 'TEXT'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

interface FileKind {
  readonly mediaType: string;
  readonly extension: string;
}

/** What a download says of each. */
export const FILE_KINDS: Readonly<Record<DocumentType, FileKind>> = {
  PDF: { mediaType: 'application/pdf', extension: 'pdf' },
  PNG: { mediaType: 'image/png', extension: 'png' },
  JPEG: { mediaType: 'image/jpeg', extension: 'jpg' },
  DOCX: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  ODT: { mediaType: 'application/vnd.oasis.opendocument.text', extension: 'odt' },
  TEXT: { mediaType: 'text/plain; charset=utf-8', extension: 'txt' },
};

const startsWith = (content: Buffer, ...bytes: readonly number[]): boolean =>
  content.length > bytes.length && bytes.every((byte, at) => content[at] === byte);

const SIGNATURES: Readonly<Partial<Record<DocumentType, readonly number[]>>> = {
  PDF: [...Buffer.from('%PDF-')],
  PNG: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  JPEG: [0xff, 0xd8, 0xff],
};
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** @source PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16 */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const COMMENT_MAX = 0xffff;

const endOfDirectory = (content: Buffer): number => {
  for (let at = content.length - END_BYTES; at >= Math.max(0, content.length - END_BYTES - COMMENT_MAX); at -= 1)
    if (content.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return -1;
};

/** Names of the files in a zip, as its directory lists them; none when it has no directory that can be read. */
const namesIn = (content: Buffer): ReadonlySet<string> => {
  const names = new Set<string>();
  const end = endOfDirectory(content);
  if (end < 0) return names;
  let at = content.readUInt32LE(end + 16);
  while (at + ENTRY_BYTES <= end && content.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameBytes = content.readUInt16LE(at + 28);
    names.add(content.toString('latin1', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    at += ENTRY_BYTES + nameBytes + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return names;
};

const MIMETYPE_AT = 30;
/** An OpenDocument file begins with its type, stored as it is. @source OpenDocument 1.3, part 2, 3.3 */
const isOdt = (content: Buffer): boolean => {
  const text = `mimetype${FILE_KINDS.ODT.mediaType}`;
  return content.toString('latin1', MIMETYPE_AT, MIMETYPE_AT + text.length + 1) === `${text}P`;
};

const hasMacros = (name: string): boolean => /vbaProject\.bin$|^Basic\//i.test(name);

const officeTypeOf = (content: Buffer): DocumentType | null => {
  const names = namesIn(content);
  if ([...names].some(hasMacros)) return null;
  if (names.has('[Content_Types].xml') && names.has('word/document.xml')) return 'DOCX';
  return names.has('content.xml') && isOdt(content) ? 'ODT' : null;
};

const WHITE = new Set(Buffer.from('\t\n\f\r'));
const DELETE = 0x7f;
const isControl = (byte: number): boolean => byte === DELETE || (byte < 0x20 && !WHITE.has(byte));

const isText = (content: Buffer): boolean => isUtf8(content) && !content.some(isControl);

/** What a file is by its bytes, whatever its name said. Null for anything else, and for text documents with macros. */
export const documentTypeOf = (content: Buffer): DocumentType | null => {
  const signed = DOCUMENT_TYPES.find((type) => startsWith(content, ...(SIGNATURES[type] ?? [-1])));
  if (signed) return signed;
  if (startsWith(content, ...ZIP)) return officeTypeOf(content);
  return content.length > 0 && isText(content) ? 'TEXT' : null;
};
