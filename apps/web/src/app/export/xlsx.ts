import type { Sheet } from './csv.js';
import { zipOf } from './zip.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The media type of a workbook. */
export const XLSX_TYPE = `${KIND}.sheet`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const FIRST_TEXT_SIGN = 0x20;

/** Whether XML can hold a character at all. */
const isWritable = (sign: string): boolean =>
  '\t\n\r'.includes(sign) || ((sign.codePointAt(0) ?? 0) >= FIRST_TEXT_SIGN && !'\u{FFFE}\u{FFFF}'.includes(sign));

const escaped = (text: string): string =>
  text
    .replaceAll(/./gsu, (sign) => (isWritable(sign) ? sign : ''))
    .replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** `A`, `B` … `Z`, `AA` … */
const columnName = (at: number): string =>
  at < 26
    ? String.fromCodePoint(65 + at)
    : `${columnName(Math.floor(at / 26) - 1)}${String.fromCodePoint(65 + (at % 26))}`;

/** Every cell is a text by its type, so nothing in it is ever calculated. */
const row = (line: readonly string[], at: number): string => {
  const cells = line.map(
    (text, column) =>
      `<c r="${columnName(column)}${at + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  );
  return `<row r="${at + 1}">${cells.join('')}</row>`;
};

const sheetXml = ({ heads, lines }: Sheet): string =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" defaultColWidth="20"/><sheetData>${[heads, ...lines].map(row).join('')}</sheetData></worksheet>`;

/** A workbook of one sheet (Office Open XML, ECMA-376), with the first line kept in sight. */
export const xlsxOf = (name: string, sheet: Sheet): Uint8Array<ArrayBuffer> =>
  zipOf([
    {
      name: '[Content_Types].xml',
      text: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name).slice(0, 31)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', text: sheetXml(sheet) },
  ]);
