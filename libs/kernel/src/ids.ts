import { createHash, randomUUID } from 'node:crypto';
import type { Uuid } from './brand.js';
import { InvalidInput } from './errors.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a lower-case canonical UUID of any version. */
export const isUuid = (text: string): text is Uuid => UUID.test(text);

/** Reads a UUID; throws `InvalidInput` at `path` when the text is none. */
export const parseUuid = (text: string, path = 'id'): Uuid => {
  if (!isUuid(text)) throw new InvalidInput([{ path, code: 'INVALID_ID' }]);
  return text;
};

/** A random id (version 4): says nothing about when it was made. */
export const newId = (): Uuid => randomUUID() as Uuid;

const canonical = (bytes: Buffer): Uuid => {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-') as Uuid;
};

/** The same id for the same name, always (version 8, from SHA-256): for things an import names by slug. */
export const derivedId = (name: string): Uuid => {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return canonical(bytes);
};

/** The id clients see: `<prefix>_<uuid>`, with no tenant inside. */
export const globalId = (prefix: string, uuid: string): string => `${prefix}_${uuid}`;

/** The UUID inside a global id; throws `InvalidInput` at `path` when prefix or form is wrong. */
export const parseId = (prefix: string, text: string, path = 'id'): Uuid => {
  const uuid = text.startsWith(`${prefix}_`) ? text.slice(prefix.length + 1) : '';
  return parseUuid(uuid, path);
};
