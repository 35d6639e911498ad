import { inflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { csvOf, safeText } from './csv.js';
import { xlsxOf } from './xlsx.js';

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

/** The files of an archive, found by its central directory. */
const readZip = (bytes: Buffer): Record<string, string> => {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const files: Record<string, string> = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, length] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    files[bytes.toString('utf8', at + 46, at + 46 + length)] = (
      method === 0 ? content : inflateRawSync(content)
    ).toString();
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
};

test('a workbook holds every cell as a text, so that nothing is calculated', async () => {
  const workbook = await xlsxOf('Casussen', {
    heads: ['Casus', 'Gemeente'],
    lines: [...SHEET.lines, ['a\u0000b', '']],
  });
  const files = readZip(Buffer.from(await workbook.arrayBuffer()));
  const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
  const shared = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
  const cells = [...sheet.matchAll(/<c [^>]*t="s"[^>]*><v>(\d+)<\/v><\/c>/g)].map(([, at]) => shared[Number(at)]);
  expect(cells).toEqual([
    'Casus',
    'Gemeente',
    'RT-2026-0001',
    'Lindehoven; "centrum"',
    '=SUM(A1)',
    '&lt;&amp;&gt;',
    'ab',
  ]);
  expect(sheet).not.toContain('<f>');
});
