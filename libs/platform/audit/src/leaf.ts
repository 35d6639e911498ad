import { createHash } from 'node:crypto';

/** The fields of one log row in the order they are hashed; null is told apart from empty text. */
export type LeafFields = readonly (string | null)[];

const lengthPrefixed = (field: string | null): Buffer => {
  const body = Buffer.from(field ?? '');
  const length = Buffer.alloc(4);
  length.writeInt32BE(field === null ? -1 : body.length);
  return Buffer.concat([length, body]);
};

/** The leaf hash of a log row (RFC 6962: SHA-256 over 0x00 and the row), 32 bytes; `sec.leaf` computes the same in the database. */
export const leafOf = (fields: LeafFields): Buffer =>
  createHash('sha256')
    .update(Buffer.concat([Buffer.from([0]), ...fields.map(lengthPrefixed)]))
    .digest();
