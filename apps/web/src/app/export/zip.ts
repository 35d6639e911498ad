/** A file in a zip archive. */
export type ZipEntry = { readonly name: string; readonly text: string };

const LOCAL = 0x04_03_4b_50;
const CENTRAL = 0x02_01_4b_50;
const END = 0x06_05_4b_50;
const VERSION = 20;
const UTF8_NAMES = 0x08_00;
/** 1 January 1980, so that the same content makes the same file. */
const NO_DATE = 0x21;
const POLYNOMIAL = 0xed_b8_83_20;

const remainder = (byte: number): number => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value >>> 0;
};
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => remainder(byte));

/** CRC-32 as zip archives use it. */
export const checksum = (bytes: Uint8Array): number => {
  let value = 0xff_ff_ff_ff;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xff_ff_ff_ff) >>> 0;
};

/** Little-endian fields: each a value and its number of bytes. */
const fields = (...parts: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array => {
  const out = new DataView(new ArrayBuffer(parts.reduce((all, [, bytes]) => all + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of parts) {
    if (bytes === 2) out.setUint16(at, value, true);
    else out.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(out.buffer);
};

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const out = new Uint8Array(parts.reduce((all, { length }) => all + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

/** An archive of texts, stored as they are. @source PKWARE APPNOTE 6.3, 4.3.7, 4.3.12 and 4.3.16 */
export const zipOf = (entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> => {
  const encoder = new TextEncoder();
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const [nameBytes, body] = [encoder.encode(name), encoder.encode(text)];
    const sizes = [
      [checksum(body), 4],
      [body.length, 4],
      [body.length, 4],
      [nameBytes.length, 2],
    ] as const;
    const head = [[VERSION, 2], [UTF8_NAMES, 2], [0, 2], [0, 2], [NO_DATE, 2], ...sizes, [0, 2]] as const;
    const local = joined([fields([LOCAL, 4], ...head), nameBytes, body]);
    const rest = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ] as const;
    locals.push(local);
    centrals.push(joined([fields([CENTRAL, 4], [VERSION, 2], ...head, ...rest), nameBytes]));
    offset += local.length;
  }
  const directory = joined(centrals);
  const count = entries.length;
  const end = fields([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [directory.length, 4], [offset, 4], [0, 2]);
  return joined([...locals, directory, end]);
};
