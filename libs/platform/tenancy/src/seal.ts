import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Uuid } from '@regiotafel/kernel';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const MASTER_KEY = 32;

/** Where a sealed value stands. It is authenticated with the value, so a ciphertext moved elsewhere does not open. */
export interface Place {
  /** The signal, case file or agenda item whose key seals the value. */
  readonly objectId: Uuid;
  /** `schema.table`. */
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  readonly keyVersion: number;
}

/** A 32-byte key of one signal, case file or agenda item, opened for the duration of a transaction. */
export interface ObjectKey {
  readonly version: number;
  readonly bytes: Buffer;
}

const encrypt = (key: Buffer, plain: Buffer, aad: string): Buffer => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(aad));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
};

const decrypt = (key: Buffer, sealed: Buffer, aad: string): Buffer => {
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE)).setAAD(Buffer.from(aad));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
};

const aadOf = (place: Place): string =>
  [place.objectId, place.table, place.column, place.rowId, place.keyVersion].join('|');

/** Seals bytes, or text as UTF-8: 12 bytes nonce, 16 bytes tag, ciphertext. */
export const seal = (key: ObjectKey, place: Omit<Place, 'keyVersion'>, plain: string | Buffer): Buffer =>
  encrypt(
    key.bytes,
    typeof plain === 'string' ? Buffer.from(plain) : plain,
    aadOf({ ...place, keyVersion: key.version }),
  );

/** Opens the bytes that `seal` took; throws when key, place or bytes differ. */
export const openBytes = (key: ObjectKey, place: Omit<Place, 'keyVersion'>, sealed: Buffer): Buffer =>
  decrypt(key.bytes, sealed, aadOf({ ...place, keyVersion: key.version }));

/** Opens the text that `seal` took; throws when key, place or bytes differ. */
export const open = (key: ObjectKey, place: Omit<Place, 'keyVersion'>, sealed: Buffer): string =>
  openBytes(key, place, sealed).toString();

/** Wraps and unwraps object keys under a key of their tenant, itself derived from the master key (HKDF-SHA256). */
export class Keyring {
  private readonly tenantKeys = new Map<Uuid, Buffer>();

  /** @throws Error for a key that is not 32 bytes: an empty one would seal too */
  constructor(private readonly masterKey: Buffer) {
    if (masterKey.length !== MASTER_KEY) throw new Error(`a master key has ${MASTER_KEY} bytes`);
  }

  /** A new key for one object and its wrapped form, to be stored in the tenant's own rows. */
  make(tenantId: Uuid, objectId: Uuid): { key: ObjectKey; wrapped: Buffer } {
    const key = { version: 1, bytes: randomBytes(32) };
    return { key, wrapped: this.wrap(tenantId, objectId, key) };
  }

  wrap(tenantId: Uuid, objectId: Uuid, key: ObjectKey): Buffer {
    return encrypt(this.tenantKey(tenantId), key.bytes, `${tenantId}|${objectId}|${key.version}`);
  }

  unwrap(tenantId: Uuid, objectId: Uuid, version: number, wrapped: Buffer): ObjectKey {
    return { version, bytes: decrypt(this.tenantKey(tenantId), wrapped, `${tenantId}|${objectId}|${version}`) };
  }

  /**
   * A keyed hash (32 bytes) of a text, the same every time in one tenant and for one use: for blind indexes and for the log
   * of what was searched. Without the master key nobody can try out words.
   */
  blind(tenantId: Uuid, use: string, text: string): Buffer {
    const key = hkdfSync('sha256', this.masterKey, Buffer.from(tenantId), `regiotafel blind ${use}`, 32);
    return createHmac('sha256', Buffer.from(key)).update(text).digest();
  }

  /** 32 bytes under which doors hash what was sent: sealed texts can not be guessed from the hash of a command. */
  inputKey(): Buffer {
    return Buffer.from(hkdfSync('sha256', this.masterKey, Buffer.alloc(0), 'regiotafel input hash', 32));
  }

  private tenantKey(tenantId: Uuid): Buffer {
    const known = this.tenantKeys.get(tenantId);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.masterKey, Buffer.from(tenantId), 'regiotafel tenant key', 32));
    this.tenantKeys.set(tenantId, key);
    return key;
  }
}
