import { crc32 } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { csvOf, safeText } from './csv.js';
import { xlsxOf } from './xlsx.js';
import { checksum, zipOf } from './zip.js';

const SHEET = {
  heads: ['Casus', 'Gemeente'],
  lines: [
    ['RT-2026-0001', 'Lindehoven; "centrum"'],
    ['=SUM(A1)', '<&>'],
  ],
};

test('a file for a spreadsheet has semicolons, says that it is UTF-8, and quotes what needs it', () => {
  expect(csvOf(SHEET)).toBe('\u{FEFF}Casus;Gemeente\r\nRT-2026-0001;"Lindehoven; ""centrum"""\r\n\'=SUM(A1);<&>\r\n');
});

test.each(['=1+1', '+31', '-1', '@SUM', '\t=1', '\r=1', '  =1', ' @x'])('%j is no formula in the file', (text) => {
  expect(safeText(text)).toBe(`'${text}`);
});

test.each(['RT-2026-0001', 'over 2 dagen', '', 'a=b', '2026-03-02'])('%j stays as it is', (text) => {
  expect(safeText(text)).toBe(text);
});

test('the sum of an archive is that of every zip program', () => {
  for (const text of ['', 'a', 'Casus é €', 'x'.repeat(5_000)]) {
    const bytes = new TextEncoder().encode(text);
    expect(checksum(bytes)).toBe(crc32(bytes));
  }
});

/** Where each file of an archive lies, by its central directory. */
const readZip = (archive: Uint8Array): Record<string, string> => {
  const bytes = Buffer.from(archive);
  const end = bytes.length - 22;
  const files: Record<string, string> = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, length] = [bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26);
    files[bytes.toString('utf8', at + 46, at + 46 + length)] = bytes.toString('utf8', start, start + size);
    at += 46 + length;
  }
  return files;
};

test('an archive gives back what was put in', () => {
  const entries = [
    { name: 'a.txt', text: 'één' },
    { name: 'b/c.xml', text: '' },
  ];
  expect(readZip(zipOf(entries))).toEqual({ 'a.txt': 'één', 'b/c.xml': '' });
});

test('a workbook holds every cell as a text, so that nothing is calculated', () => {
  const sheet = readZip(xlsxOf('Casussen', SHEET))['xl/worksheets/sheet1.xml'] ?? '';
  const texts = [...sheet.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
  expect(texts).toEqual([
    'Casus',
    'Gemeente',
    'RT-2026-0001',
    'Lindehoven; &quot;centrum&quot;',
    '=SUM(A1)',
    '&lt;&amp;&gt;',
  ]);
  expect([...sheet.matchAll(/<c /g)]).toHaveLength([...sheet.matchAll(/t="inlineStr"/g)].length);
  expect(sheet).not.toContain('<f>');
});
