import type { Uuid } from '@regiotafel/kernel';
import { keyed } from './keyed.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;
const GROUP = 5;

/** What a receipt code stands for: the hash that is stored, and the pseudonym of its holder. */
export interface ReceiptIds {
  readonly hash: Buffer;
  readonly reporter: Uuid;
}

/** A code of 100 bits in Crockford's alphabet (`7K3M9-0ZQ4T-…`), shown once. */
export interface Receipt extends ReceiptIds {
  readonly code: string;
}

const uuidOf = (digest: Buffer): Uuid => {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as Uuid;
};

const symbols = (digest: Buffer): string => {
  let bits = 0n;
  for (const byte of digest) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: LENGTH }, (_, at) => ALPHABET.charAt(Number((bits >> BigInt(at * 5)) & 31n))).join('');
};

const grouped = (text: string): string => text.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? text;

/** A code as typed: case, spaces and hyphens do not matter, nor O for 0 or I and L for 1. */
const normalised = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/** The ids of a typed code. Any text gives ids; only a code that was given out leads anywhere. */
export const receiptIds = (key: Buffer, typed: string): ReceiptIds => {
  const text = normalised(typed);
  return { hash: keyed(key, 'receipt hash', text), reporter: uuidOf(keyed(key, 'reporter', text)) };
};

/**
 * The receipt of one submission. It follows from the submission's own key, so that a repeated submission gives
 * the same code again although only its hash is kept; without the server's key nobody can compute it.
 */
export const receiptFor = (key: Buffer, tenantId: Uuid, submission: string): Receipt => {
  const code = grouped(symbols(keyed(key, 'receipt code', `${tenantId}\0${submission}`)));
  return { code, ...receiptIds(key, code) };
};

/** The submission's key as the database keeps it: the one the client sent would lead to the code. */
export const blinded = (key: Buffer, submission: string): Uuid => uuidOf(keyed(key, 'submission', submission));

/** A digest of what was submitted, to tell a repetition from another report under the same key. */
export const digestOf = (key: Buffer, text: string): string => keyed(key, 'submitted', text).toString('hex');

/** What is kept of a form's link. */
export const linkHash = (key: Buffer, tenantId: Uuid, link: string): Buffer =>
  keyed(key, 'form link', `${tenantId}\0${link}`);
