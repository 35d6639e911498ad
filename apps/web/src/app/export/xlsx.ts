import type { Sheet } from './csv.js';

/** The media type of a workbook. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const LONGEST_NAME = 31;
/** Characters that XML 1.0 has no place for. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Every cell is a text by its type, so nothing in it is ever calculated. */
const cell = (text: string) => {
  const value = text.replaceAll(UNWRITABLE, '');
  return value === '' ? null : { value, type: String };
};

/** A workbook of one sheet, with the first line kept in sight. The writer is loaded when it is needed. */
export const xlsxOf = async (name: string, { heads, lines }: Sheet): Promise<Blob> => {
  const { default: write } = await import('write-excel-file/universal');
  const rows = [heads, ...lines].map((line) => line.map(cell));
  return write(rows, { sheet: name.slice(0, LONGEST_NAME), stickyRowsCount: 1 }).toBlob();
};
